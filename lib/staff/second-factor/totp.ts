// Codes of an authenticator app: RFC 6238 with what every app knows, SHA-1, six digits, thirty seconds.
import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;

/** A clock may be one step off either way. */
const WINDOW = 1;

const CODE = /^\d{6}$/;

/** 160 random bits in base 32, as apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that the picture for apps holds. */
export function totpAddress(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return totp(secret, { issuer, label }).toString();
}

/** The step whose code it is. Null: of none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!CODE.test(token)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

function totp(secret: string, names: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
  });
}
