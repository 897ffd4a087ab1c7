// GTCRN as compiled to WebAssembly by @sapphi-red/web-noise-suppressor. Its exports have no names: these are what
// the package's own processor calls them.

type Exports = {
  /** Memory, and what has to run before anything else. */
  c: WebAssembly.Memory;
  d: () => void;
  /** gtcrn_create, free, gtcrn_destroy, gtcrn_process (16 kHz), malloc. */
  e: () => number;
  f: (pointer: number) => void;
  g: (state: number) => void;
  i: (state: number, input: number, output: number) => void;
  k: (bytes: number) => number;
};

export const MODEL_RATE = 16_000;
/** Samples a step takes and gives. */
export const FRAME = 256;
/** What comes out is this many samples behind what went in (16 ms). */
export const DELAY = 256;

const PAGE = 65_536;

/** A sound going through the model. */
export type Stream = {
  /** FRAME samples in; the FRAME samples that come out stay valid until the next step. */
  step: (input: Float32Array) => Float32Array;
  close: () => void;
};

/** Compiles the model; every call of what it returns begins a sound afresh. */
export async function openGtcrn(bytes: Uint8Array<ArrayBuffer>): Promise<() => Stream> {
  const imports = { a: { a: fail, b: (wanted: number) => grow(exports.c, wanted) } };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const exports = instance.exports as unknown as Exports;
  exports.d();
  return () => openStream(exports);
}

function openStream({ c: memory, e: create, f: free, g: destroy, i: process, k: allocate }: Exports): Stream {
  const bytes = FRAME * Float32Array.BYTES_PER_ELEMENT;
  const [state, input, output] = [create(), allocate(bytes), allocate(bytes)];
  if (!state || !input || !output) throw new RangeError('out of memory');
  return {
    step(samples) {
      // Memory that has grown is another buffer, so the views are made each time.
      new Float32Array(memory.buffer, input, FRAME).set(samples);
      process(state, input, output);
      return new Float32Array(memory.buffer, output, FRAME);
    },
    close() {
      free(input);
      free(output);
      destroy(state);
    },
  };
}

function grow(memory: WebAssembly.Memory, wanted: number): number {
  try {
    memory.grow(Math.ceil((wanted - memory.buffer.byteLength) / PAGE));
    return 1;
  } catch {
    return 0;
  }
}

function fail(): never {
  throw new Error('GTCRN failed an assertion');
}
