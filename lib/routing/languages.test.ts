import { describe, expect, it } from 'vitest';
import { localeOf, preferredLocale } from './languages';

describe('the language of a visitor', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.8,zh;q=0.9', 'zh'],
    ['en;q=0.9,zh;q=0.8', 'en'],
    ['zh-Hant-TW;q=0.3,en-US;q=0.7', 'en'],
    ['fr,de;q=0.8', 'zh'],
    ['fr,en;q=0.1', 'en'],
    ['*', 'zh'],
    ['en;q=0.5,*;q=0.1', 'en'],
    ['en;q=0,*', 'zh'],
    ['zh;q=0,*', 'en'],
    ['en;q=0', 'zh'],
    ['EN-us', 'en'],
    ['en;q=1.0;level=1', 'en'],
  ])('%j is answered in %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it.each([
    'en;q=2',
    'en;q=-1',
    'en;q=abc',
    'en;q=',
    '../en',
    'en\r\nSet-Cookie: a=b',
    ';;;',
    ',,,',
    'english language',
  ])('a broken header (%j) falls back to Chinese', (header) => {
    expect(preferredLocale(header)).toBe('zh');
  });

  it('a very long header is read only in part', () => {
    expect(preferredLocale(`${'fr,'.repeat(100_000)}en`)).toBe('zh');
  });

  it('an address that names its language wins over the header', () => {
    expect(localeOf('/en/nothing', 'zh')).toBe('en');
    expect(localeOf('/ZH/nothing', 'en')).toBe('zh');
    expect(localeOf('/enormous', 'en-GB')).toBe('en');
    expect(localeOf('', undefined)).toBe('zh');
  });
});
