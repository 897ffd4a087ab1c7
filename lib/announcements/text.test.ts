import { describe, expect, it } from 'vitest';
import { brokenLinks, plainText, readText } from './text';

function only(text: string) {
  return readText(text, 'en')[0]?.[0];
}

describe('the text of an announcement', () => {
  it('is paragraphs of lines, whatever its line ends', () => {
    expect(readText('one\r\ntwo\n \n\nthree\n', 'zh')).toEqual([[['one'], ['two']], [['three']]]);
    expect(readText('  \n', 'zh')).toEqual([]);
  });

  it('links an http address that stands by itself, without what ends the sentence', () => {
    expect(only('See https://example.org/a?b=1.')).toEqual([
      'See ',
      { words: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1', isOwn: false },
      '.',
    ]);
    expect(readText('见https://example.org/路。完', 'zh')[0]?.[0]).toEqual([
      '见',
      { words: 'https://example.org/路', href: 'https://example.org/%E8%B7%AF', isOwn: false },
      '。完',
    ]);
  });

  it('links words to a page of this site in the language of the reader', () => {
    const link = { words: 'Contact', href: '/en/contact?technology=x', isOwn: true };
    expect(only('[Contact](/contact?technology=x)')).toEqual([link]);
    expect(only('[中文](/zh/legal)')).toEqual([{ words: '中文', href: '/zh/legal', isOwn: true }]);
    expect(only('[Home](/)')).toEqual([{ words: 'Home', href: '/en', isOwn: true }]);
  });

  it.each([
    'javascript:void',
    'data:text/html,x',
    '//other.example',
    '/\\other.example',
    'mailto:a@b.example',
    'http://',
    '/unknown',
    '/legal"onclick="x',
  ])('leaves %s as it was typed', (address) => {
    const text = `[words](${address})`;
    expect(only(text)).toEqual([text]);
    expect(brokenLinks(text)).toEqual([address]);
  });

  it('never reads HTML', () => {
    expect(only('<b>x</b> &amp; <a href="/legal">y</a>')).toEqual(['<b>x</b> &amp; <a href="/legal">y</a>']);
  });

  it('is read by machines without its marks, and with whole addresses', () => {
    const text = 'Read [the policy](/legal/privacy-policy)\nor https://example.org/.\n\nThanks';
    expect(plainText(text, 'en', 'https://site.example')).toBe(
      'Read the policy (https://site.example/en/legal/privacy-policy)\nor https://example.org/.\n\nThanks',
    );
  });
});
