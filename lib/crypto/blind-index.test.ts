import { describe, expect, it } from 'vitest';
import { blindIndex } from './blind-index';
import { newKeyText, parseKeyRing } from './key-text';

const ring = parseKeyRing(newKeyText());

describe('a blind index', () => {
  it('is 16 bytes, equal for equal values, and different for others', () => {
    const index = blindIndex(ring, 'phone', '+8613800138000');
    expect(index).toHaveLength(16);
    expect(blindIndex(ring, 'phone', '+8613800138000')).toEqual(index);
    expect(blindIndex(ring, 'phone', '+8613800138001')).not.toEqual(index);
  });

  it('differs by purpose and by key', () => {
    const index = blindIndex(ring, 'phone', 'same');
    expect(blindIndex(ring, 'email', 'same')).not.toEqual(index);
    expect(blindIndex(parseKeyRing(newKeyText()), 'phone', 'same')).not.toEqual(index);
  });

  it('cannot be made to collide by moving letters between purpose and value', () => {
    expect(blindIndex(ring, 'ab', 'c')).not.toEqual(blindIndex(ring, 'a', 'bc'));
    expect(() => blindIndex(ring, 'a\0b', 'c')).toThrow();
    expect(() => blindIndex(ring, '', 'c')).toThrow();
  });

  it('is HMAC-SHA-256 over purpose, a zero byte and value, so that it stays findable', () => {
    const key = Buffer.alloc(32, 2).toString('base64');
    const fixed = parseKeyRing(
      `seal:a=${Buffer.alloc(32, 1).toString('base64')},index=${key},token=${Buffer.alloc(32, 3).toString('base64')}`,
    );
    // printf 'email\0wei@example.com' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0202…02
    expect(Buffer.from(blindIndex(fixed, 'email', 'wei@example.com')).toString('hex')).toBe(EXPECTED);
  });
});

const EXPECTED = '347a1dd5b18d8602546a0db560551b99';
