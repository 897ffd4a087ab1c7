/** A complex Fourier transform of a power of two, in place. `inverse` undoes `forward`. */
export type Fft = {
  forward: (real: Float32Array, imaginary: Float32Array) => void;
  inverse: (real: Float32Array, imaginary: Float32Array) => void;
};

export function makeFft(size: number): Fft {
  const cosines = Float32Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sines = Float32Array.from({ length: size / 2 }, (_, k) => Math.sin((2 * Math.PI * k) / size));
  const order = bitReversed(size);

  function forward(real: Float32Array, imaginary: Float32Array): void {
    reorder(real, order);
    reorder(imaginary, order);
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let turn = 0; turn < half; turn++) {
        const cosine = cosines[turn * stride] ?? 0;
        const sine = sines[turn * stride] ?? 0;
        for (let low = turn; low < size; low += 2 * half) {
          const high = low + half;
          const a = real[high] ?? 0;
          const b = imaginary[high] ?? 0;
          const c = real[low] ?? 0;
          const d = imaginary[low] ?? 0;
          const re = a * cosine + b * sine;
          const im = b * cosine - a * sine;
          real[high] = c - re;
          imaginary[high] = d - im;
          real[low] = c + re;
          imaginary[low] = d + im;
        }
      }
    }
  }

  return {
    forward,
    inverse(real, imaginary) {
      forward(imaginary, real);
      for (let k = 0; k < size; k++) {
        real[k] = (real[k] ?? 0) / size;
        imaginary[k] = (imaginary[k] ?? 0) / size;
      }
    },
  };
}

function reorder(values: Float32Array, order: Uint32Array): void {
  for (let from = 0; from < order.length; from++) {
    const to = order[from] ?? 0;
    if (to <= from) continue;
    const kept = values[from] ?? 0;
    values[from] = values[to] ?? 0;
    values[to] = kept;
  }
}

function bitReversed(size: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let k = 1; k < size; k++) order[k] = ((order[k >> 1] ?? 0) >> 1) | (k & 1 ? size / 2 : 0);
  return order;
}

/** A raised cosine whose copies half or a quarter of it apart add up evenly. */
export function hann(size: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: size }, (_, k) => 0.5 - 0.5 * Math.cos((2 * Math.PI * k) / size));
}
