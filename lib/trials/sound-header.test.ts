import { describe, expect, it } from 'vitest';
import { readSoundHeader } from './sound-header';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((l) => l.charCodeAt(0)) : part)),
  );
const zeros = (count: number) => Array.from({ length: count }, () => 0);

/** A WAV of 16 bits and one channel that says its data is as long as `length`. */
const wav = (length: number[]) =>
  bytes('RIFF', zeros(4), 'WAVE', 'JUNK', [3, 0, 0, 0], zeros(4), 'fmt ', [16, 0, 0, 0, 1, 0, 1, 0],
    [0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0], 'data', length); // prettier-ignore

describe('a sound file', () => {
  it('WAV tells its rate and length, past chunks it doesn’t need', () => {
    const head = wav([0x80, 0x3e, 0, 0]);
    expect(readSoundHeader(head, 100_000)).toEqual({ kind: 'wav', sampleRate: 8000, seconds: 1 });
  });

  it('WAV written while recording is as long as the file', () => {
    const head = wav([0xff, 0xff, 0xff, 0xff]);
    expect(readSoundHeader(head, head.length + 32_000)?.seconds).toBe(2);
  });

  it('WAV that claims more than is there is as long as what is there', () => {
    const head = wav([0, 0, 0, 0x10]);
    expect(readSoundHeader(head, head.length)?.seconds).toBe(0);
  });

  it('FLAC tells its rate and length', () => {
    const head = bytes(
      'fLaC',
      [0, 0, 0, 34],
      zeros(10),
      [0x0a, 0xc4, 0x40, 0xf0, 0, 0, 0xac, 0x44],
      zeros(16),
    );
    expect(readSoundHeader(head, 999)).toEqual({ kind: 'flac', sampleRate: 44_100, seconds: 1 });
  });

  it.each([
    ['MP3 of version 1', [0xff, 0xfb, 0x90, 0], 44_100],
    ['MP3 of version 2', [0xff, 0xf3, 0x98, 0], 16_000],
    ['MP3 of version 2.5', [0xff, 0xe3, 0x98, 0], 8000],
    ['ADTS', [0xff, 0xf1, 0x60, 0], 16_000],
  ])('%s tells its rate', (_, frame, rate) => {
    expect(readSoundHeader(bytes(frame, zeros(12)), 999)?.sampleRate).toBe(rate);
  });

  it('MP3 is read past its tag', () => {
    const head = bytes('ID3', [4, 0, 0, 0, 0, 0, 4], zeros(4), [0xff, 0xfb, 0x94, 0]);
    expect(readSoundHeader(head, 999)).toEqual({ kind: 'mp3', sampleRate: 48_000 });
    expect(readSoundHeader(bytes('ID3', [4, 0, 0, 0x7f, 0, 0, 0], zeros(8)), 9_999_999)).toEqual({
      kind: 'mp3',
    });
  });

  it('Ogg, MP4 and WebM are known by their beginning', () => {
    const vorbis = bytes('OggS', zeros(24), '\x01vorbis', zeros(5), [0x44, 0xac, 0, 0], zeros(8));
    expect(readSoundHeader(vorbis, 999)).toEqual({ kind: 'ogg', sampleRate: 44_100 });
    const mp4 = bytes(zeros(4), 'ftypM4A ', zeros(8), 'mp4a', zeros(24), [0x7d, 0, 0, 0], zeros(8));
    expect(readSoundHeader(mp4, 999)).toEqual({ kind: 'mp4', sampleRate: 32_000 });
    expect(readSoundHeader(bytes([0x1a, 0x45, 0xdf, 0xa3], zeros(20)), 999)).toEqual({ kind: 'webm' });
  });
});

it.each([
  ['a picture', bytes([0x89], 'PNG\r\n', zeros(20))],
  ['a text', bytes('just some words in a file')],
  ['next to nothing', bytes('RIFF')],
])('%s is no sound file', (_, head) => {
  expect(readSoundHeader(head, 999)).toBeNull();
});
