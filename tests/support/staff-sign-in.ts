// The way in, as a person goes it, without a browser.
import { Secret, TOTP } from 'otpauth';
import { OPERATOR_OF_SERVER, addStaff } from '@/lib/staff/accounts/mutations';
import { chooseOwn, enrolWithApp } from '@/lib/staff/invitations/mutations';
import type { StaffRole } from '@/lib/staff/rights';
import { findEnrolment } from '@/lib/staff/second-factor/queries';
import type { Result } from '@/lib/core/result';

export const PASSWORD = 'umbrella kettle violet anchor';

/** The digits that an app shows at an instant. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: now.getTime(),
  });
}

export function valueOf<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result.value;
}

export type Enrolled = { id: string; email: string; secret: string; sessionToken: string };

/** An account whose owner has gone the whole way from the one-time link on. */
export async function anEnrolled(
  role: StaffRole,
  now: Date,
  email = `${role}-${now.getTime()}@example.com`,
): Promise<Enrolled> {
  const input = { email, name: '韩梅梅', role, locale: 'zh' as const };
  const { id, token } = valueOf(await addStaff(input, { actor: OPERATOR_OF_SERVER, now }));
  const step = valueOf(await chooseOwn({ token, name: '韩梅梅', password: PASSWORD, now }));
  const { secret } = (await findEnrolment(step, now)) ?? { secret: '' };
  const sessionToken = valueOf(
    await enrolWithApp({ token: step, code: codeAt(secret, now), browser: null, now }),
  );
  return { id, email, secret, sessionToken };
}
