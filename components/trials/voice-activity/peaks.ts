/** The root mean square of `count` equal slices, the loudest being 1. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const loudness = Array.from({ length: count }, (_, slice) => {
    const from = Math.floor((slice * samples.length) / count);
    const to = Math.floor(((slice + 1) * samples.length) / count);
    const part = samples.subarray(from, to);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length));
  });
  const loudest = Math.max(...loudness) || 1;
  return loudness.map((value) => Math.round((1000 * value) / loudest) / 1000);
}
