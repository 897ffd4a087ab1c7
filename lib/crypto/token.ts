import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from './key-text';

/**
 * Signs a small payload so that it can go out and come back: `<payload>.<HMAC-SHA-256>`, both in base64url.
 * It is signed, not secret, and it doesn't expire: whoever reads it judges the age it states.
 */
export function signToken(ring: KeyRing, purpose: string, payload: object): string {
  const body = Buffer.from(JSON.stringify(payload), 'utf8').toString('base64url');
  return `${body}.${macOf(ring, purpose, body)}`;
}

/** Gives the payload of a token signed for this purpose, to be parsed by the caller. Null: anything else. */
export function readToken(ring: KeyRing, purpose: string, text: string): unknown {
  const dot = text.indexOf('.');
  if (dot < 1) return null;
  const body = text.slice(0, dot);
  // Compared as text: two base64url spellings of the same bytes aren't both the token.
  const given = Buffer.from(text.slice(dot + 1), 'utf8');
  const right = Buffer.from(macOf(ring, purpose, body), 'utf8');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as unknown;
}

function macOf(ring: KeyRing, purpose: string, body: string): string {
  if (purpose === '' || purpose.includes('\0')) throw new Error('A purpose is a plain, non-empty name.');
  return createHmac('sha256', ring.tokenKey).update(`${purpose}\0${body}`, 'utf8').digest('base64url');
}
