import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newKeyText, parseKeyRing } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { signToken } from '@/lib/crypto/token';
import { type FormSource, mintFormToken, readFormToken } from './form-token';

const SHOWN = new Date('2026-03-01T08:00:00Z');
const CONSENT = 'digest-of-what-was-shown';
const SOURCE: FormSource = {
  page: '/zh/technologies/speech-recognition',
  referrer: null,
  utm: { source: '公众号', campaign: 'spring' },
};

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

function after(milliseconds: number): Date {
  return new Date(SHOWN.getTime() + milliseconds);
}

/** What a field could hold that looks like a token: signed with our key, yet not what a form shows. */
function signed(payload: object, purpose = 'form'): string {
  return signToken(keyRing(), purpose, payload);
}

beforeAll(() => {
  vi.stubEnv('DATA_KEYS', newKeyText());
  keyRing();
});

describe('a form token', () => {
  it('gives back what the form showed, when, and where its visitor came from', () => {
    const form = readFormToken(mintFormToken(CONSENT, SOURCE, SHOWN), after(SECOND));
    expect(form).toEqual({
      id: expect.any(String) as string,
      at: SHOWN.getTime(),
      consent: CONSENT,
      source: SOURCE,
    });
  });

  it('names each shown form by 128 random bits of its own', () => {
    const ids = Array.from({ length: 100 }, () => {
      return readFormToken(mintFormToken(CONSENT, SOURCE, SHOWN), SHOWN)?.id ?? '';
    });
    expect(new Set(ids).size).toBe(100);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(16);
  });

  it.each([
    ['at the moment it was made', 0, true],
    ['a day later', DAY, true],
    ['a day and a moment later', DAY + 1, false],
    ['by a clock that is a minute behind', -60 * SECOND, true],
    ['from the future', -60 * SECOND - 1, false],
  ])('read %s, is valid: %s ms, %s', (_when, age, isValid) => {
    expect(readFormToken(mintFormToken(CONSENT, SOURCE, SHOWN), after(age)) !== null).toBe(isValid);
  });

  it('does not survive a change of any of its characters', () => {
    const token = mintFormToken(CONSENT, SOURCE, SHOWN);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(readFormToken(token.slice(0, at) + other + token.slice(at + 1), SHOWN)).toBeNull();
    }
  });

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['words', 'token'],
    ['its first half alone', () => mintFormToken(CONSENT, SOURCE, SHOWN).split('.')[0] ?? ''],
    ['something after it', () => `${mintFormToken(CONSENT, SOURCE, SHOWN)}.`],
    [
      'a signature for another purpose',
      () => signed({ id: 'x', at: SHOWN.getTime(), consent: CONSENT, source: SOURCE }, 'received'),
    ],
    ['signed nonsense', () => signed({ hello: 'world' })],
    [
      'a signed consent of another shape',
      () => signed({ id: 'x', at: SHOWN.getTime(), consent: [1], source: SOURCE }),
    ],
    ['far more than a token', 'A'.repeat(5000)],
  ])('is not read from %s', (_what, text) => {
    expect(readFormToken(typeof text === 'string' ? text : text(), SHOWN)).toBeNull();
  });

  it('is read however much a visitor packed into the address', () => {
    const long = '广'.repeat(100);
    const utm = { source: long, medium: long, campaign: long, term: long, content: long };
    const packed: FormSource = { page: '/'.padEnd(100, 'x'), referrer: 'h'.repeat(100), utm };
    expect(readFormToken(mintFormToken(CONSENT, packed, SHOWN), SHOWN)?.source).toEqual(packed);
  });

  it('made with other keys is not ours', () => {
    const payload = readFormToken(mintFormToken(CONSENT, SOURCE, SHOWN), SHOWN) ?? {};
    expect(readFormToken(signToken(parseKeyRing(newKeyText()), 'form', payload), SHOWN)).toBeNull();
    expect(readFormToken(signToken(keyRing(), 'form', payload), SHOWN)).not.toBeNull();
  });
});
