import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { hasRelaxedSimd } from '../assets';

/** A compiled model with one input. Its outputs are copies in the order of the model file; they outlive the next run. */
export type Runner = (input: Float32Array<ArrayBuffer>) => Promise<Float32Array[]>;

/** Where the runtime and the models come from: the same as a trial's `LoadContext`. */
export type Assets = {
  asset(name: string): Promise<Uint8Array<ArrayBuffer>>;
  assetUrl(name: string): string;
};

/** Starts LiteRT in this classic worker, with the build of the runtime that this browser can run. */
export async function startLiteRt(assets: Assets): Promise<void> {
  const build = hasRelaxedSimd() ? 'litert_wasm_internal' : 'litert_wasm_compat_internal';
  // Emscripten takes the bytes from here, so that they are fetched, counted and kept by the frame and not by the loader.
  const wasmBinary = await assets.asset(`${build}.wasm`);
  // What it is doing it would otherwise write to the console, as errors.
  Object.assign(self, { Module: { wasmBinary, print: () => undefined, printErr: () => undefined } });
  await loadLiteRt(assets.assetUrl(`${build}.js`));
}

/** Compiles a `.tflite` model for the processor (XNNPACK). */
export async function compileModel(bytes: Uint8Array<ArrayBuffer>): Promise<Runner> {
  const model = await loadAndCompile(bytes, { accelerator: 'wasm' });
  const shape = model.getInputDetails()[0]?.shape;
  return async (input) => {
    const tensor = new Tensor(input, shape);
    const outputs = await model.run(tensor);
    tensor.delete();
    return outputs.map((output) => {
      const copy = Float32Array.from(output.toTypedArray());
      output.delete();
      return copy;
    });
  };
}
