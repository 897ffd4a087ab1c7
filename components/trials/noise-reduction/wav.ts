const HEADER_BYTES = 44;

/** One channel as 16-bit PCM. What lies beyond full scale is cut off. */
export function encodeWav(samples: Float32Array, sampleRate: number): Blob {
  const bytes = samples.length * 2;
  const header = new Uint8Array([
    ...ascii('RIFF'),
    ...littleEndian(HEADER_BYTES - 8 + bytes),
    ...ascii('WAVEfmt '),
    ...littleEndian(16),
    // PCM, one channel.
    ...[1, 0, 1, 0],
    ...littleEndian(sampleRate),
    ...littleEndian(sampleRate * 2),
    // Bytes and bits a sample.
    ...[2, 0, 16, 0],
    ...ascii('data'),
    ...littleEndian(bytes),
  ]);
  return new Blob([header, pcm(samples)], { type: 'audio/wav' });
}

function pcm(samples: Float32Array): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  for (let k = 0; k < samples.length; k++) {
    const sample = Math.min(1, Math.max(-1, samples[k] ?? 0));
    view.setInt16(k * 2, Math.round(sample * 32767), true);
  }
  return view.buffer;
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function littleEndian(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
}
