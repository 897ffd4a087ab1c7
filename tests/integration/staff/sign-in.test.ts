import { describe, expect, it } from 'vitest';
import { describeOnBothDatabases } from '@/tests/support/database';
import { anEnrolled, codeAt, PASSWORD, valueOf } from '@/tests/support/staff-sign-in';
import { takeTurn } from '@/lib/abuse/mutations';
import { newId } from '@/lib/core/ids';
import { disableStaff, OPERATOR_OF_SERVER, resetStaff } from '@/lib/staff/accounts/mutations';
import { TRIES } from '@/lib/staff/challenges/rules';
import { chooseOwn, enrolWithApp } from '@/lib/staff/invitations/mutations';
import { findInvited } from '@/lib/staff/invitations/queries';
import { renewRecoveryCodes } from '@/lib/staff/second-factor/mutations';
import { resumeSession } from '@/lib/staff/sessions/mutations';
import { FROM_SOURCE } from '@/lib/staff/sign-in/allowances';
import { checkCode, checkPassword } from '@/lib/staff/sign-in/mutations';

const NOON = new Date('2026-03-02T04:00:00.000Z');
const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE);

/** Another visitor each time, so that only what a test is about is counted. */
const from = () => newId();

const password = (email: string, typed: string, now: Date, address: string | null = from()) =>
  checkPassword({ email, password: typed, address, now });
const code = (token: string | null, typed: string, now: Date) =>
  checkCode({ token, code: typed, address: from(), browser: 'Firefox, Linux', now });

describeOnBothDatabases('signing in', (open) => {
  it('takes both factors, from the one-time link on, and each step is written down without saying who', async () => {
    const { id, email, secret, sessionToken } = await anEnrolled('sales', NOON);
    expect(await resumeSession(sessionToken, NOON)).toMatchObject({ id, role: 'sales', name: '韩梅梅' });
    const step = valueOf(await password(email.toUpperCase(), PASSWORD, later(5)));
    const token = valueOf(await code(step, codeAt(secret, later(5)), later(5)));
    expect(await resumeSession(token, later(5))).toMatchObject({ id });
    const log = await open().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(log.map(({ action }) => action)).toEqual([
      'staff.added',
      'staff.password-chosen',
      'staff.app-added',
      'staff.signed-in',
      'staff.signed-in',
    ]);
    expect(JSON.stringify(log)).not.toMatch(/example\.com|韩梅梅/);
  });

  it('lets in for right password and right code alone, of all that may be given', async () => {
    const { email, secret } = await anEnrolled('viewer', NOON);
    const opened: string[] = [];
    let minutes = 10;
    for (const typed of [PASSWORD, `${PASSWORD}!`, '']) {
      for (const given of ['right', 'wrong', 'used', 'missing'] as const) {
        // An hour on each time, so that the allowance isn't what refuses.
        const now = later((minutes += 61));
        const digits = {
          right: codeAt(secret, now),
          wrong: '000000',
          used: codeAt(secret, NOON),
          missing: '',
        };
        const step = await password(email, typed, now);
        const done = await code(step.ok ? step.value : null, digits[given], now);
        if (done.ok) opened.push(`${typed}/${given}`);
      }
    }
    expect(opened).toEqual([`${PASSWORD}/right`]);
  });

  it('takes a code once, even of two who send it at the same time', async () => {
    const { email, secret } = await anEnrolled('viewer', later(1));
    const now = later(30);
    const steps = [
      valueOf(await password(email, PASSWORD, now)),
      valueOf(await password(email, PASSWORD, now)),
    ];
    const digits = codeAt(secret, now);
    const both = await Promise.all(steps.map((step) => code(step, digits, now)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('takes a recovery code once, however it is written, and new ones end the old', async () => {
    const { id, email } = await anEnrolled('legal', later(2));
    const [one = '', two = ''] = await renewRecoveryCodes({ id }, NOON);
    const sign = async (typed: string) =>
      (await code(valueOf(await password(email, PASSWORD, later(20))), typed, later(20))).ok;
    expect(await sign(one.toLowerCase().replaceAll('-', ' '))).toBe(true);
    expect(await sign(one)).toBe(false);
    const kept = await open().staffRecoveryCode.findMany({ where: { staffId: id } });
    expect(kept).toHaveLength(9);
    expect(JSON.stringify(kept)).not.toContain(two);
    await renewRecoveryCodes({ id }, NOON);
    expect(await sign(two)).toBe(false);
  });

  it('asks for the password again after too many wrong codes, or too long', async () => {
    const { email, secret } = await anEnrolled('viewer', later(3));
    const step = valueOf(await password(email, PASSWORD, later(60)));
    for (let round = 0; round < TRIES; round += 1)
      expect((await code(step, '123456', later(60))).ok).toBe(false);
    expect(await code(step, codeAt(secret, later(60)), later(60))).toEqual({ ok: false, reason: 'over' });
    const slow = valueOf(await password(email, PASSWORD, later(120)));
    expect(await code(slow, codeAt(secret, later(131)), later(131))).toEqual({ ok: false, reason: 'over' });
  });

  it('says the same of a wrong password, an unknown account, one that is disabled and one that has no password', async () => {
    const gone = await anEnrolled('viewer', later(4));
    await anEnrolled('administrator', later(4));
    valueOf(await disableStaff({ id: gone.id, actor: OPERATOR_OF_SERVER, now: NOON }));
    const reset = await anEnrolled('sales', later(4));
    valueOf(await resetStaff({ id: reset.id, actor: OPERATOR_OF_SERVER, now: NOON }));
    const there = await anEnrolled('legal', later(4));
    const wrong = { ok: false, reason: 'wrong' };
    expect(await password(there.email, 'something else entirely', NOON)).toEqual(wrong);
    expect(await password('nobody@example.com', PASSWORD, NOON)).toEqual(wrong);
    expect(await password(gone.email, PASSWORD, NOON)).toEqual(wrong);
    expect(await password(reset.email, PASSWORD, NOON)).toEqual(wrong);
  });
});

describeOnBothDatabases('the limits of signing in', () => {
  it('one account is tried at most 15 times in 60 minutes, from wherever, and nobody is kept out for ever', async () => {
    const { email, secret } = await anEnrolled('viewer', NOON);
    let judged = 0;
    // Across the turn of an hour, which is the worst case.
    for (let minute = 30; minute < 90; minute += 1) {
      const answer = await password(email, 'wrong wrong wrong', later(minute));
      if (!answer.ok && answer.reason === 'wrong') judged += 1;
    }
    expect(judged).toBeLessThanOrEqual(15);
    expect(await password(email, PASSWORD, later(95))).toEqual({ ok: false, reason: 'too_many' });
    const step = valueOf(await password(email, PASSWORD, later(125)));
    expect((await code(step, codeAt(secret, later(125)), later(125))).ok).toBe(true);
  });

  it('one source tries at most 60 accounts an hour', async () => {
    const address = '198.51.100.7';
    for (let tries = 0; tries < 58; tries += 1) await takeTurn(address, later(1), FROM_SOURCE);
    const reasons: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      const answer = await password(`nobody-${index}@example.com`, 'x', later(1), address);
      reasons.push(answer.ok ? 'in' : answer.reason);
    }
    expect(reasons).toEqual(['wrong', 'wrong', 'too_many', 'too_many']);
  });
});

describeOnBothDatabases('a one-time link', (open) => {
  it('opens until its owner can sign in, and never again', async () => {
    const { id, secret } = await anEnrolled('viewer', NOON);
    expect(await open().staffInvitation.count({ where: { staffId: id } })).toBe(0);
    const token = valueOf(await resetStaff({ id, actor: OPERATOR_OF_SERVER, now: NOON }));
    expect(await findInvited(token, NOON)).toMatchObject({ staffId: id });
    const step = valueOf(await chooseOwn({ token, name: '韩梅梅', password: PASSWORD, now: NOON }));
    expect(await findInvited(token, NOON)).not.toBeNull();
    const enrolled = await enrolWithApp({
      token: step,
      code: codeAt(secret, NOON),
      browser: null,
      now: NOON,
    });
    expect(enrolled).toEqual({ ok: false, reason: 'wrong' });
  });

  it('opens for three days, and not once it was replaced or the account is disabled', async () => {
    const { id } = await anEnrolled('viewer', later(1));
    await anEnrolled('administrator', later(1));
    const change = { id, actor: OPERATOR_OF_SERVER, now: NOON };
    const first = valueOf(await resetStaff(change));
    expect(await findInvited(first, later(72 * 60 - 1))).not.toBeNull();
    expect(await findInvited(first, later(72 * 60))).toBeNull();
    const second = valueOf(await resetStaff(change));
    expect(await findInvited(first, NOON)).toBeNull();
    valueOf(await disableStaff(change));
    expect(await findInvited(second, NOON)).toBeNull();
    expect(await chooseOwn({ token: second, name: 'x', password: PASSWORD, now: NOON })).toEqual({
      ok: false,
      reason: 'gone',
    });
  });
});

describe('the time of an answer', () => {
  it('is the same for an account that is there and one that is not', async () => {
    const { hashPassword, isPassword } = await import('@/lib/staff/passwords/hash');
    const stored = await hashPassword(PASSWORD);
    await isPassword('warm', null);
    const took = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 15; round += 1) {
      for (const [kind, against] of [
        ['known', stored],
        ['unknown', null],
      ] as const) {
        const begun = process.cpuUsage();
        await isPassword('wrong wrong wrong', against);
        const { user, system } = process.cpuUsage(begun);
        took[kind].push((user + system) / 1000);
      }
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[7] ?? 0;
    // Both are one verification of the same cost; without it, an unknown account would answer in no time.
    expect(Math.abs(median(took.known) - median(took.unknown))).toBeLessThan(median(took.known) / 2);
  });
});
