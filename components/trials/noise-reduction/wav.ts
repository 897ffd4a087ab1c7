// What is kept is marked as processed, so that it can't pass for the recording it was made of. Nothing of the source
// file's own metadata goes into it.

const MARK = {
  INAM: '经程序降噪处理的录音 / Recording with noise reduced by a program',
  ICMT: '本文件经开源模型 GTCRN 在浏览器中降噪，并非原始录音。 / Processed: noise was reduced in a browser with the open model GTCRN. This is not the original recording.',
  ISFT: 'GTCRN',
} as const;

const HEADER_BYTES = 44;

/** One channel as 16-bit PCM; after the sound a LIST INFO chunk (RIFF, 1991) says what was done to it. */
export function markedWav(samples: Float32Array, sampleRate: number): Blob {
  const info = infoChunk();
  const bytes = samples.length * 2;
  const header = new Uint8Array([
    ...ascii('RIFF'),
    ...littleEndian(HEADER_BYTES - 8 + bytes + info.length),
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
  return new Blob([header, pcm(samples), info], { type: 'audio/wav' });
}

function pcm(samples: Float32Array): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(samples.length * 2));
  for (let k = 0; k < samples.length; k++) {
    const sample = Math.min(1, Math.max(-1, samples[k] ?? 0));
    view.setInt16(k * 2, Math.round(sample * 32767), true);
  }
  return view.buffer;
}

function infoChunk(): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(MARK).flatMap(([id, text]) => {
    const words = [...new TextEncoder().encode(text), 0];
    const padding = words.length % 2 ? [0] : [];
    return [...ascii(id), ...littleEndian(words.length), ...words, ...padding];
  });
  return Uint8Array.from([
    ...ascii('LIST'),
    ...littleEndian(entries.length + 4),
    ...ascii('INFO'),
    ...entries,
  ]);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function littleEndian(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];
}
