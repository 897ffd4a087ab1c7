import { describe, expect, it } from 'vitest';
import { formatListQuery, isNarrowed, parseListQuery } from './list-query';

describe('parseListQuery', () => {
  it('reads what the form sends', () => {
    expect(parseListQuery({ q: 'OCR', kind: 'image', input: 'picture', trial: 'yes' })).toEqual({
      q: 'OCR',
      kind: 'image',
      input: 'picture',
      trial: 'yes',
    });
  });

  it('takes empty fields, as a form without script sends them, for not asked', () => {
    expect(isNarrowed(parseListQuery({ q: '', kind: '', input: '' }))).toBe(false);
  });

  it.each([
    [{ kind: 'robots' }],
    [{ input: '__proto__' }],
    [{ trial: 'no' }],
    [{ page: '2', utm_source: 'x' }],
    [{ kind: 'SPEECH' }],
  ])('ignores %j', (params) => {
    expect(isNarrowed(parseListQuery(params))).toBe(false);
  });

  it('takes the first of a repeated parameter', () => {
    expect(parseListQuery({ q: ['ocr', 'tts'], kind: ['text', 'image'] })).toMatchObject({
      q: 'ocr',
      kind: 'text',
    });
    expect(parseListQuery({ q: [] }).q).toBe('');
  });

  it.each([
    ['OC\u0000R', 'OCR'],
    ['\u202Eocr\u202C', 'ocr'],
    ['字\u200B幕', '字幕'],
    ['语音\t\n降噪', '语音 降噪'],
    ['  ocr　', 'ocr'],
    ['\u0007', ''],
    ['o\uD800cr', 'ocr'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['𰻝面', '𰻝面'],
  ])('turns %j into %j', (typed, read) => {
    expect(parseListQuery({ q: typed }).q).toBe(read);
  });

  it('cuts a query to 100 characters as people see them', () => {
    expect(parseListQuery({ q: '字'.repeat(500) }).q).toBe('字'.repeat(100));
    expect(parseListQuery({ q: '👍🏽'.repeat(120) }).q).toBe('👍🏽'.repeat(100));
  });

  it('stays short when one character carries a pile of marks', () => {
    expect(parseListQuery({ q: `a${'\u0301'.repeat(50_000)}` }).q.length).toBeLessThanOrEqual(1000);
  });
});

describe('formatListQuery', () => {
  it('names only what is asked', () => {
    expect(formatListQuery(parseListQuery({ q: 'a b&c', kind: '', trial: 'yes' }))).toBe(
      '?q=a+b%26c&trial=yes',
    );
  });

  it('is empty where nothing is asked', () => {
    expect(formatListQuery(parseListQuery({}))).toBe('');
  });

  it('is read back as it was', () => {
    const query = parseListQuery({ q: '语音 & 降噪', input: 'sound' });
    expect(parseListQuery(Object.fromEntries(new URLSearchParams(formatListQuery(query))))).toEqual(query);
  });
});
