// Change of sampling rate by a windowed sinc of even length around each sample: no delay, and nothing folds back.

/** Zero crossings on either side, and the share of the lower band that passes. */
const CROSSINGS = 16;
const PASSED = 0.94;

/** Samples at `from` hertz, at `to` hertz. The n-th of the result is at the same moment as n × from / to of the input. */
export function resample(
  samples: Float32Array<ArrayBuffer>,
  from: number,
  to: number,
): Float32Array<ArrayBuffer> {
  if (from === to) return samples;
  const divisor = commonDivisor(from, to);
  const [up, down] = [to / divisor, from / divisor];
  const result = new Float32Array(Math.round((samples.length * to) / from));
  const scale = Math.min(1, to / from) * PASSED;
  const reach = Math.ceil(CROSSINGS / scale);
  const kernels = new Map<number, Float32Array>();
  for (let n = 0; n < result.length; n++) {
    const phase = (n * down) % up;
    let kernel = kernels.get(phase);
    if (!kernel) kernels.set(phase, (kernel = sincKernel(phase / up, scale, reach)));
    result[n] = weigh(samples, Math.floor((n * down) / up) - reach + 1, kernel);
  }
  return result;
}

function weigh(samples: Float32Array, start: number, kernel: Float32Array): number {
  let sum = 0;
  const from = Math.max(0, -start);
  const to = Math.min(kernel.length, samples.length - start);
  for (let k = from; k < to; k++) sum += (samples[start + k] ?? 0) * (kernel[k] ?? 0);
  return sum;
}

/** Weights of the samples around a point that lies `offset` of a sample behind one of them. */
function sincKernel(offset: number, scale: number, reach: number): Float32Array {
  const kernel = Float32Array.from({ length: 2 * reach }, (_, k) => {
    const x = k - reach + 1 - offset;
    const window = 0.42 + 0.5 * Math.cos((Math.PI * x) / reach) + 0.08 * Math.cos((2 * Math.PI * x) / reach);
    const angle = Math.PI * x * scale;
    return (Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle) * Math.max(0, window) * scale;
  });
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
