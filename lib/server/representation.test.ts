import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodedBody, entityTag, isFresh, negotiateEncoding, representation } from './representation';

const page = representation(Buffer.from('<p>页面</p>'.repeat(100)), 'text/html; charset=utf-8');

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0, gzip;q=0.000', 'identity'],
    ['identity', 'identity'],
    ['*', 'identity'],
  ] as const)('for Accept-Encoding %j is %s', (accepted, encoding) => {
    expect(negotiateEncoding(page, accepted)).toBe(encoding);
  });

  it('is none for small bodies and for what is compressed already', () => {
    expect(negotiateEncoding(representation(Buffer.from('short'), 'text/plain'), 'br')).toBe('identity');
    expect(negotiateEncoding(representation(Buffer.alloc(5000), 'image/png'), 'br')).toBe('identity');
    expect(negotiateEncoding(representation(Buffer.alloc(5000), 'font/woff2'), 'br')).toBe('identity');
  });

  it('gives the same body back', async () => {
    expect(brotliDecompressSync(await encodedBody(page, 'br'))).toEqual(page.body);
    expect(gunzipSync(await encodedBody(page, 'gzip'))).toEqual(page.body);
    expect(await encodedBody(page, 'identity')).toBe(page.body);
  });

  it('is made once', () => {
    expect(encodedBody(page, 'br')).toBe(encodedBody(page, 'br'));
  });
});

describe('what the visitor has already', () => {
  it.each(['identity', 'br', 'gzip'] as const)('is known by the tag of the %s form', (encoding) => {
    const tag = entityTag(page, encoding);
    expect(isFresh(page, tag)).toBe(true);
    expect(isFresh(page, `"other", W/${tag}`)).toBe(true);
  });

  it('is out of date once a letter has changed', () => {
    const changed = representation(Buffer.from(`${page.body.toString()}.`), page.contentType);
    expect(isFresh(changed, entityTag(page, 'br'))).toBe(false);
    expect(isFresh(changed, undefined)).toBe(false);
    expect(isFresh(changed, '')).toBe(false);
  });

  it('has a tag of its own for each encoding', () => {
    const tags = (['identity', 'br', 'gzip'] as const).map((encoding) => entityTag(page, encoding));
    expect(new Set(tags).size).toBe(3);
  });
});
