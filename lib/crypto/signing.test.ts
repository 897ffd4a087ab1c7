import { describe, expect, it } from 'vitest';
import { publicText } from './ed25519';
import { parseKeyRing } from './key-text';
import { isSignedBy, publicKeys, signBytes } from './signing';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const tail = `index=${key(8)},token=${key(9)}`;
const ring = parseKeyRing(`seal:now=${key(1)},${tail}`);
const bytes = Buffer.from('what is signed');
const signed = signBytes(ring, () => bytes);

function isValid(keys: ReturnType<typeof publicKeys>, what = bytes, signature = signed.signature) {
  const publicKey = keys.get(signed.key);
  return publicKey !== undefined && isSignedBy(publicKey, what, signature);
}

describe('a signature', () => {
  it('names its key and is checked by the public half', () => {
    expect(signed.key).toBe('now');
    expect(isValid(publicKeys(ring))).toBe(true);
    expect(isValid(publicKeys(ring), Buffer.from('what is signee'))).toBe(false);
    expect(isValid(publicKeys(parseKeyRing(`seal:now=${key(2)},${tail}`)))).toBe(false);
  });

  it('has one spelling', () => {
    const last = signed.signature.slice(-1);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const neighbour = alphabet.charAt((alphabet.indexOf(last) + 1) % 64);
    for (const other of [
      `${signed.signature}=`,
      signed.signature.slice(0, -1) + neighbour,
      '',
      'A'.repeat(86),
    ]) {
      expect(isValid(publicKeys(ring), bytes, other)).toBe(false);
    }
  });

  it('is the same on every machine and for ever: the key is derived from the ring alone', () => {
    const own = publicKeys(ring).get('now');
    expect(own && publicText(own)).toBe('9GW142XpW5wxNy2TgQPkecK7uHmRwpH9N6_xhbW3dlM');
  });

  it('is checked after the ring has a newer key, and after the old one was taken out', () => {
    const rotated = parseKeyRing(`seal:newer=${key(3)},seal:now=${key(1)},${tail}`);
    expect(signBytes(rotated, () => bytes).key).toBe('newer');
    expect(isValid(publicKeys(rotated))).toBe(true);
    const own = publicKeys(ring).get('now');
    const left = Buffer.from(own ? publicText(own) : '', 'base64url').toString('base64');
    const retired = parseKeyRing(`seal:newer=${key(3)},verify:now=${left},${tail}`);
    expect(isValid(publicKeys(retired))).toBe(true);
    expect([...retired.sealKeys.keys()]).toEqual(['newer']);
  });
});
