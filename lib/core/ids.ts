import { randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export type ReferenceKind = 'L' | 'R' | 'P' | 'X';

export const REFERENCE_PATTERN = /^[LRPX]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

/** A sortable unique id: 48 bits of milliseconds, then 80 random bits, in Crockford base 32 (the ULID layout). */
export function newId(now: Date = new Date()): string {
  return timeOfId(now) + randomCrockford(16);
}

/** The least id of an instant: every id that `newId` made at it or later sorts after it. */
export function leastId(instant: Date): string {
  return timeOfId(instant) + CROCKFORD.charAt(0).repeat(16);
}

function timeOfId(instant: Date): string {
  let time = instant.getTime();
  const digits = Array.from({ length: 10 }, () => {
    const digit = CROCKFORD.charAt(time % 32);
    time = Math.floor(time / 32);
    return digit;
  });
  return digits.reverse().join('');
}

/** What people read out on the phone: `L-7K3M-Q9XD`. Forty random bits; it opens nothing by itself. */
export function newReference(kind: ReferenceKind): string {
  return `${kind}-${randomCrockford(4)}-${randomCrockford(4)}`;
}

function randomCrockford(length: number): string {
  return Array.from(randomBytes(length), (byte) => CROCKFORD.charAt(byte % 32)).join('');
}
