import { describe, expect, it } from 'vitest';
import { KeysError, newKeyText, parseKeyRing } from './key-text';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const tail = `index=${key(8)},token=${key(9)}`;

describe('the written form of keys', () => {
  it('is what newKeyText writes: three different keys, the seal key named by its day', () => {
    const made = newKeyText(new Date('2026-03-04T05:06:07Z'));
    const ring = parseKeyRing(made);
    expect(ring.currentKeyId).toMatch(/^2026-03-04-[0-9a-f]{4}$/);
    expect(ring.indexKey.equals(ring.tokenKey)).toBe(false);
    expect(newKeyText()).not.toBe(newKeyText());
  });

  it('takes several seal keys, the first being the one in use, and a line end', () => {
    const ring = parseKeyRing(`seal:new=${key(1)},seal:old=${key(2)},${tail}\n`);
    expect(ring.currentKeyId).toBe('new');
    expect([...ring.sealKeys.keys()]).toEqual(['new', 'old']);
    expect(ring.sealKeys.get('old')?.export()).toEqual(Buffer.alloc(32, 2));
  });

  it('keeps the public half of a seal key that was taken out', () => {
    const ring = parseKeyRing(`seal:new=${key(1)},verify:old=${key(2)},${tail}`);
    expect([...ring.verifyKeys.keys()]).toEqual(['old']);
    expect(ring.verifyKeys.get('old')?.type).toBe('public');
    expect([...ring.sealKeys.keys()]).toEqual(['new']);
  });

  it.each([
    ['nothing', ''],
    ['no seal key', tail],
    ['no index key', `seal:a=${key(1)},token=${key(9)}`],
    ['no token key', `seal:a=${key(1)},index=${key(9)}`],
    ['an id twice', `seal:a=${key(1)},seal:a=${key(2)},${tail}`],
    ['an id for two keys', `seal:a=${key(1)},verify:a=${key(2)},${tail}`],
    ['nothing but a public key', `verify:a=${key(1)},${tail}`],
    ['an index key twice', `seal:a=${key(1)},index=${key(2)},${tail}`],
    ['one key for two uses', `seal:a=${key(8)},${tail}`],
    ['a key that is too short', `seal:a=${Buffer.alloc(16, 1).toString('base64')},${tail}`],
    ['a key that is too long', `seal:a=${Buffer.alloc(33, 1).toString('base64')},${tail}`],
    ['a key that is not base64', `seal:a=${'!'.repeat(44)},${tail}`],
    ['a seal key without an id', `seal:=${key(1)},${tail}`],
    ['an id with other letters', `seal:a|b=${key(1)},${tail}`],
    ['an unknown entry', `seal:a=${key(1)},other=${key(2)},${tail}`],
  ])('refuses %s', (_, text) => {
    expect(() => parseKeyRing(text)).toThrow(KeysError);
  });

  it('never shows a key in an error, even one pasted where a name belongs', () => {
    const secret = Buffer.alloc(32, 77).toString('base64');
    for (const text of [secret, `seal:a=${secret}x,${tail}`, `${secret}=${secret},${tail}`]) {
      expect(() => parseKeyRing(text)).toThrow(KeysError);
      expect(() => parseKeyRing(text)).not.toThrow(new RegExp(secret.slice(0, 8)));
    }
  });
});
