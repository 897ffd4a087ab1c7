import { randomBytes } from 'node:crypto';
import { hashToken } from '../sessions/token';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = 24;

export const RECOVERY_CODES = 10;

/** 120 random bits, to be written down: `7K3M-Q9XD-…`, six groups. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const signs = Array.from(randomBytes(SIGNS), (byte) => CROCKFORD.charAt(byte % 32)).join('');
    return (signs.match(/.{4}/g) ?? []).join('-');
  });
}

/** The hash under which a code is kept, however it was written down. Null: it is no recovery code. */
export function recoveryCodeHash(typed: string): Uint8Array<ArrayBuffer> | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return signs.length === SIGNS && [...signs].every((sign) => CROCKFORD.includes(sign))
    ? hashToken(signs)
    : null;
}
