import { type CompiledModel, loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
// @ts-expect-error -- the loader has no types
import loader from '@litertjs/core/wasm/litert_wasm_internal.js';

export type PlainModel = { file: string; side: number };

const compiled = new Map<string, CompiledModel>();

/** Starts LiteRT and compiles these models. Its loader is in the bundle: the policy of a page allows no script by a blob. */
export async function openPlain(
  assets: Record<string, Uint8Array<ArrayBuffer>>,
  models: PlainModel[],
): Promise<void> {
  const wasmBinary = assets['litert_wasm_internal.wasm'];
  const quiet = { print: () => undefined, printErr: () => undefined };
  Object.assign(globalThis, {
    Module: { wasmBinary, ...quiet },
    ModuleFactory: loader as unknown,
    importScripts: () => undefined,
  });
  await loadLiteRt('/loader.js');
  for (const { file } of models) {
    const bytes = assets[file];
    if (bytes) compiled.set(file, await loadAndCompile(bytes, { accelerator: 'wasm' }));
  }
}

/** Scales a picture to a model's input and runs the model so many times, as LiteRT's README shows it. */
export async function runPlain(
  picture: ImageBitmap,
  { file, side }: PlainModel,
  times: number,
): Promise<void> {
  for (let run = 0; run < times; run++) {
    const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
    context?.drawImage(picture, 0, 0, side, side);
    const data = context?.getImageData(0, 0, side, side).data ?? [];
    const values = new Float32Array(side * side * 3);
    for (let at = 0; at < side * side; at++) {
      for (let channel = 0; channel < 3; channel++)
        values[at * 3 + channel] = (data[at * 4 + channel] ?? 0) / 255;
    }
    const input = new Tensor(values, [1, side, side, 3]);
    for (const output of (await compiled.get(file)?.run(input)) ?? []) {
      output.toTypedArray();
      output.delete();
    }
    input.delete();
  }
}

export const FAR = { file: 'face_detection_full_range.tflite', side: 192 };
export const NEAR = { file: 'face_detection_short_range.tflite', side: 128 };
export const MASK = { file: 'selfie_segmentation.tflite', side: 256 };
