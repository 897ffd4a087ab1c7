// What opens a case: secrets that can't be guessed, of which we keep a hash alone.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from '@/lib/crypto/key-text';
import type { CaseKeyKind } from '@/lib/db/generated/sqlite/enums';

export type { CaseKeyKind };

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five random bits each: 140 bits in all. */
const CODE_LENGTH = 28;
const GROUP = 4;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long each kind of secret opens a case, in milliseconds. Those without mail have theirs for three years and a bit. */
export const KEY_LIFE_MS = {
  code: 30 * MINUTE_MS,
  session: 60 * MINUTE_MS,
  secret: 4 * 366 * DAY_MS,
} as const satisfies Record<CaseKeyKind, number>;

/** A secret as it is shown and typed: `7K3M-Q9XD-…`. */
export function newCode(): string {
  return grouped(Array.from(randomBytes(CODE_LENGTH), (byte) => CROCKFORD.charAt(byte % 32)).join(''));
}

/** The secret of a cookie: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The secret that the browser gets which sent a form, made from what only it and we know (the form's random id is in its
 * submission key): sending the same form twice gives the same, so that a double click doesn't lock anybody out.
 */
export function sessionTokenOf(ring: KeyRing, submissionKey: Uint8Array): string {
  return macOf(ring, 'case session', submissionKey).toString('base64url');
}

/** In the same way the code to keep for whoever left no mail address. */
export function codeOf(ring: KeyRing, submissionKey: Uint8Array): string {
  const mac = macOf(ring, 'case code', submissionKey);
  return grouped(Array.from(mac.subarray(0, CODE_LENGTH), (byte) => CROCKFORD.charAt(byte % 32)).join(''));
}

/** A code as somebody typed or pasted it, read kindly: case, spaces and hyphens don't count, nor O for 0 or I for 1. */
export function readCode(typed: string): string | null {
  const text = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{28}$/.test(text) ? grouped(text) : null;
}

/** What the database keeps of a secret. It needs no salt and no slow hash: nobody tries 2^128 secrets. */
export function hashSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret, 'utf8').digest());
}

function grouped(text: string): string {
  return (text.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

function macOf(ring: KeyRing, purpose: string, submissionKey: Uint8Array): Buffer {
  return createHmac('sha256', ring.tokenKey).update(`${purpose}\0`, 'utf8').update(submissionKey).digest();
}
