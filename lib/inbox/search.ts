// Exact search without the searched value in an address or a log: what goes on is its blind index.
import { type Result, refuse, succeed } from '@/lib/core/result';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { emailKey, readEmail } from '@/lib/typed/email';
import { readPhone } from '@/lib/typed/phone';
import { FIND_PATTERN } from './schema';

export type Wanted = { reference: string } | { find: string };

/** What somebody searches for: a reference, a telephone number or an address. */
export function readSearch(
  ring: KeyRing,
  typed: string,
): Result<Wanted, 'search_missing' | 'search_unclear'> {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return refuse('search_missing');
  const reference = text.toUpperCase();
  if (REFERENCE_PATTERN.test(reference)) return succeed({ reference });
  const email = readEmail(text);
  if ('email' in email)
    return succeed({ find: findKey('email', blindIndex(ring, 'email', emailKey(email.email))) });
  const phone = readPhone(text);
  if ('phone' in phone)
    return succeed({ find: findKey('phone', blindIndex(ring, 'phone', phone.phone.e164)) });
  return refuse('search_unclear');
}

export type FindKind = 'phone' | 'email' | 'company';

/** An index as it stands in an address. */
export function findKey(kind: FindKind, index: Uint8Array): string {
  return `${kind}.${Buffer.from(index).toString('base64url')}`;
}

/** The column and the value that a key of an address stands for. Null: it is none. */
export function readFindKey(
  text: string,
): { column: `${FindKind}Index`; index: Uint8Array<ArrayBuffer> } | null {
  const match = FIND_PATTERN.exec(text);
  if (!match) return null;
  const kind = match[1] as FindKind;
  return { column: `${kind}Index`, index: new Uint8Array(Buffer.from(match[2] ?? '', 'base64url')) };
}
