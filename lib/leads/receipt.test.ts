import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newKeyText } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { signToken } from '@/lib/crypto/token';
import { RECEIPT_SECONDS } from '@/lib/receipts/cookie';
import { readReceived, signReceived } from './receipt';

const AT = new Date('2026-03-01T08:00:00Z');
const RECEIVED = {
  reference: 'L-7K3M-Q9XD',
  at: AT.getTime(),
  terms: [{ document: 'privacy-policy', version: '2023-08-01' }],
};

function secondsLater(seconds: number): Date {
  return new Date(AT.getTime() + seconds * 1000);
}

beforeAll(() => {
  vi.stubEnv('DATA_KEYS', newKeyText());
  keyRing();
});

describe('a receipt', () => {
  it('gives back the reference, the instant and the accepted versions', () => {
    expect(readReceived(signReceived(RECEIVED, AT), secondsLater(5))).toEqual(RECEIVED);
  });

  it('is shown for an hour and not longer', () => {
    const receipt = signReceived(RECEIVED, AT);
    expect(readReceived(receipt, secondsLater(RECEIPT_SECONDS))).not.toBeNull();
    expect(readReceived(receipt, secondsLater(RECEIPT_SECONDS + 1))).toBeNull();
  });

  it('for a lead kept long ago is shown for an hour, too, with the instant of then', () => {
    const weekLater = secondsLater(7 * 24 * 3600);
    expect(readReceived(signReceived(RECEIVED, weekLater), weekLater)).toEqual(RECEIVED);
  });

  it('that somebody changed is none', () => {
    const [body = '', mac = ''] = signReceived(RECEIVED, AT).split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...RECEIVED, signedAt: RECEIVED.at, reference: 'L-0000-0000' }),
    ).toString('base64url');
    expect(readReceived(`${forged}.${mac}`, AT)).toBeNull();
    expect(readReceived(`${body}.${mac.slice(1)}`, AT)).toBeNull();
  });

  it('is not made of a form token, though the same key signs both', () => {
    expect(readReceived(signToken(keyRing(), 'form', { ...RECEIVED, signedAt: RECEIVED.at }), AT)).toBeNull();
  });

  it.each([[undefined], [''], ['.'], ['null'], ['x'.repeat(3000)]])('is not read from %s', (text) => {
    expect(readReceived(text, AT)).toBeNull();
  });
});
