import { describe, expect, it } from 'vitest';
import { fontOf } from './typeface';

describe('the typeface', () => {
  it.each(['中', 'A', '，', '’', '§', '鎏'])('has %s in its main file', (character) => {
    expect(fontOf(character, 400)).toBe(fontOf('中', 400));
    expect(fontOf(character, 600)?.advanceOf(character)).toBeGreaterThan(0);
  });

  it.each(['→', 'Ж', 'ế'])('finds %s in a smaller file', (character) => {
    const font = fontOf(character, 400);
    expect(font?.advanceOf(character)).toBeGreaterThan(0);
    expect(font).not.toBe(fontOf('中', 400));
  });

  it.each(['㑇', '❤', '🎵', '𠮷', '\u200b'])('says that it has no %s', (character) => {
    expect(fontOf(character, 400)).toBeUndefined();
  });

  it('knows how wide characters are', () => {
    const font = fontOf('中', 400);
    expect(['中', 'M', ','].map((character) => font?.advanceOf(character))).toEqual([1, 0.812, 0.278]);
  });
});
