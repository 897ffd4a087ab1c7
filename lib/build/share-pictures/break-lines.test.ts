import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines';
import { widthOf } from './measure';

const style = { size: 30, weight: 400 } as const;
const CHINESE =
  '按手里的素材查找 AI 技术：声音、图片（JPEG 等）、视频和“行为”。每一项都写明用途、限制和申请办法。';
const ENGLISH = 'What the operator and users owe each other (and don’t): a well-known, part-of-speech list.';

const widths = Array.from({ length: 30 }, (_, index) => 180 + index * 37);

describe('a Chinese text', () => {
  it.each(widths)('has no punctuation where it mustn’t be and no line beyond %d', (width) => {
    const lines = breakLines(CHINESE, width, { ...style, locale: 'zh' });
    expect(lines.join('').replaceAll(' ', '')).toBe(CHINESE.replaceAll(' ', ''));
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、；：？！”）]/);
      expect(line).not.toMatch(/[（“]$/);
      expect(widthOf(line, style)).toBeLessThanOrEqual(width);
    }
  });

  it('is broken between words, and where its sentence pauses if it can be', () => {
    const break600 = (text: string) => breakLines(text, 600, { size: 34, weight: 400, locale: 'zh' });
    expect(break600('把画面、声音和文字放在一起理解，用文字作答。')).toEqual([
      '把画面、声音和文字放在一起理解，',
      '用文字作答。',
    ]);
    expect(breakLines('人脸检测与关键点', 600, { size: 92, weight: 600, locale: 'zh' })).toEqual([
      '人脸检测',
      '与关键点',
    ]);
  });
});

describe('an English text', () => {
  it.each(widths)('is broken at spaces and after hyphens only, within %d', (width) => {
    const lines = breakLines(ENGLISH, width, { ...style, locale: 'en' });
    expect(lines.join(' ').replaceAll('- ', '-')).toBe(ENGLISH);
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(width);
  });

  it('leaves no word alone on its last line', () => {
    const lines = breakLines('Terms and privacy of this place', 480, { ...style, locale: 'en' });
    expect(lines).toEqual(['Terms and privacy of this place']);
    expect(breakLines('Terms and privacy of this place', 400, { ...style, locale: 'en' })).toEqual([
      'Terms and privacy',
      'of this place',
    ]);
  });
});

it('a line break that a text holds stays', () => {
  expect(breakLines('From signal\n to structure.\n', 900, { ...style, locale: 'en' })).toEqual([
    'From signal',
    'to structure.',
  ]);
});
