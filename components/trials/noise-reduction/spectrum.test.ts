import { describe, expect, it } from 'vitest';
import { spectrogram } from './spectrogram';
import { bandLevels } from './spectrum';

const tone = (hertz: number, amplitude = 1) =>
  Float32Array.from({ length: 16_000 }, (_, k) => amplitude * Math.sin((2 * Math.PI * hertz * k) / 16_000));

describe('bands', () => {
  it('a tone has its level in its own band, in pauses and in speech apart', () => {
    const pauses = Array.from({ length: 25 }, (_, slice) => slice);
    const [rumble, voice] = bandLevels({ before: tone(500), after: tone(500, 0.1), pauses });
    expect(voice).toMatchObject({ from: 250, to: 1000, pauseBefore: -3, pauseAfter: -23, speechBefore: -3 });
    expect(rumble?.pauseBefore).toBeLessThan(-40);
  });
});

describe('a spectrogram', () => {
  it('is brightest in the row of the tone, high tones above low ones', () => {
    const rowOf = (hertz: number) => {
      const { width, height, data } = spectrogram(tone(hertz, 0.01));
      const column = Array.from({ length: height }, (_, y) => data[(y * width + (width >> 1)) * 4] ?? 0);
      return column.indexOf(Math.max(...column));
    };
    expect(rowOf(1000)).toBe(255 - 32);
    expect(rowOf(6000)).toBe(255 - 192);
  });

  it('is never wider than a screen, and never without a column', () => {
    expect(spectrogram(new Float32Array(16_000 * 60)).width).toBe(800);
    expect(spectrogram(new Float32Array(1)).width).toBe(1);
  });
});
