import { describe, expect, it } from 'vitest';
import { fitText } from './fit-text';
import { widthOf } from './measure';

const room = {
  width: 500,
  settings: [
    { lines: 1, size: 60 },
    { lines: 2, size: 40 },
    { lines: 2, size: 30 },
  ],
  weight: 400,
} as const;

describe('a text in its room', () => {
  it('is set in the first way that fits', () => {
    expect(fitText('文字识别', { ...room, locale: 'zh' })).toEqual({ lines: ['文字识别'], size: 60 });
    expect(fitText('语音降噪与增强的方法', { ...room, locale: 'zh' })).toMatchObject({ size: 40 });
    expect(fitText('x', { ...room, locale: 'en' })).toEqual({ lines: ['x'], size: 60 });
  });

  it('loses its last sentences where it is too long', () => {
    const text = '同事会按你留下的方式联系你，说清楚能做什么。提交后你会拿到一个受理编号，请记下来。';
    expect(fitText(text, { ...room, locale: 'zh' }).lines.join('')).toBe(
      '同事会按你留下的方式联系你，说清楚能做什么。',
    );
  });

  it('is rid of what no font has and nobody sees', () => {
    const { lines } = fitText(' Cafe\u0301\u200b\tund\u00a0mehr ', { ...room, locale: 'en' });
    expect(lines).toEqual(['Café und mehr']);
  });

  it.each([
    ['zh', '长'.repeat(80)],
    ['en', 'a sentence that goes on and on '.repeat(9)],
    ['en', 'x'.repeat(300)],
  ] as const)('ends in an ellipsis where one sentence is too long (%s)', (locale, text) => {
    const { lines, size } = fitText(text, { ...room, locale });
    expect(lines.length).toBeLessThanOrEqual(2);
    expect(lines.at(-1)).toMatch(/[^\s]…$/);
    for (const line of lines) expect(widthOf(line, { size, weight: 400 })).toBeLessThanOrEqual(room.width);
  });
});
