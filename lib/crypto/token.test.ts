import { describe, expect, it } from 'vitest';
import { newKeyText, parseKeyRing } from './key-text';
import { readToken, signToken } from './token';

const ring = parseKeyRing(newKeyText());
const payload = { reference: 'L-7K3M-Q9XD', note: '回执 🙂', at: 1_790_000_000_000 };
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('a signed token', () => {
  const token = signToken(ring, 'form', payload);

  it('gives back its payload, and travels in a URL as it is', () => {
    expect(readToken(ring, 'form', token)).toEqual(payload);
    expect(token).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}$/);
  });

  it('is nothing for another purpose or with other keys', () => {
    expect(readToken(ring, 'receipt', token)).toBeNull();
    expect(readToken(parseKeyRing(newKeyText()), 'form', token)).toBeNull();
  });

  it('is nothing with any one letter changed, in payload or signature', () => {
    for (let at = 0; at < token.length; at += 1) {
      for (const letter of ['A', '_', nextLetter(token.charAt(at))]) {
        if (letter === token.charAt(at)) continue;
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(readToken(ring, 'form', changed), `letter ${at}`).toBeNull();
      }
    }
  });

  it('has one spelling: padding, spaces and a second dot make it nothing', () => {
    for (const other of [`${token}=`, ` ${token}`, `${token} `, `${token}.`, token.replace('.', '=.')]) {
      expect(readToken(ring, 'form', other)).toBeNull();
    }
  });

  it.each(['', '.', 'a', 'a.', '.a', `.${'a'.repeat(43)}`, 'a.b', '\0.\0', '🙂.🙂', '{}.{}'])(
    'isn’t %j',
    (text) => {
      expect(readToken(ring, 'form', text)).toBeNull();
    },
  );
});

/** The last letter of a base64url text holds unused bits: its neighbour decodes to the same bytes. */
function nextLetter(letter: string): string {
  return ALPHABET.charAt((ALPHABET.indexOf(letter) + 1) % ALPHABET.length);
}
