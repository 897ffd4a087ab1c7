import { expect, it } from 'vitest';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aSessionOf, aStaffMember } from '@/tests/support/staff';
import { anEnrolled, PASSWORD, valueOf } from '@/tests/support/staff-sign-in';
import {
  addStaff,
  changePassword,
  changeRole,
  disableStaff,
  resetStaff,
} from '@/lib/staff/accounts/mutations';
import { findStaff, listStaff } from '@/lib/staff/accounts/queries';
import { hashPassword } from '@/lib/staff/passwords/hash';
import { Forbidden, STAFF_ROLES, type StaffMember } from '@/lib/staff/rights';
import { endSessions, resumeSession } from '@/lib/staff/sessions/mutations';
import { checkPassword } from '@/lib/staff/sign-in/mutations';

const NOON = new Date('2026-03-02T04:00:00.000Z');

describeOnBothDatabases('the accounts of staff', (open) => {
  it('are read and changed by administrators alone', async () => {
    const target = await aStaffMember('viewer');
    for (const role of STAFF_ROLES.filter((each) => each !== 'administrator')) {
      const actor = await aStaffMember(role);
      const change = { id: target.id, actor, now: NOON };
      const input = { email: 'new@example.com', name: 'x', role: 'administrator', locale: 'zh' } as const;
      await expect(listStaff(actor)).rejects.toThrow(Forbidden);
      await expect(findStaff(actor, actor.id)).rejects.toThrow(Forbidden);
      await expect(addStaff(input, { actor, now: NOON })).rejects.toThrow(Forbidden);
      await expect(async () => changeRole({ ...change, id: actor.id }, 'administrator')).rejects.toThrow(
        Forbidden,
      );
      await expect(async () => disableStaff(change)).rejects.toThrow(Forbidden);
      await expect(async () => resetStaff(change)).rejects.toThrow(Forbidden);
    }
    expect(await open().staff.count({ where: { role: 'administrator' } })).toBe(0);
  });

  it('always leave one administrator, even where two disable each other at the same time', async () => {
    const [one, two] = [await aStaffMember('administrator'), await aStaffMember('administrator')];
    const each = (actor: StaffMember, id: string) => disableStaff({ id, actor, now: NOON });
    const both = await Promise.all([each(one, two.id), each(two, one.id)]);
    expect(both.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
    const left = await open().staff.findMany({ where: { role: 'administrator', disabledAt: null } });
    const [last] = left;
    expect(left.length).toBeGreaterThanOrEqual(1);
    if (left.length === 2 && last) valueOf(await each(last, left[1]?.id ?? ''));
    const actor = { id: last?.id ?? '', role: 'administrator' } as const;
    const change = { id: actor.id, actor, now: NOON };
    expect(await disableStaff(change)).toEqual({ ok: false, reason: 'last_administrator' });
    expect(await changeRole(change, 'viewer')).toEqual({ ok: false, reason: 'last_administrator' });
    expect(await open().staff.count({ where: { role: 'administrator', disabledAt: null } })).toBe(1);
  });

  it('end their sessions with a new role, a reset and when they are disabled, each with one audit row', async () => {
    const actor = await aStaffMember('administrator');
    const member = await aStaffMember('sales');
    const change = { id: member.id, actor, now: NOON };
    const acts = [() => changeRole(change, 'legal'), () => resetStaff(change), () => disableStaff(change)];
    for (const act of acts) {
      const token = await aSessionOf(member, NOON);
      expect(await resumeSession(token, NOON)).not.toBeNull();
      valueOf<unknown>(await act());
      expect(await resumeSession(token, NOON)).toBeNull();
    }
    const rows = await open().auditEntry.findMany({
      where: { subjectId: member.id, actor: actor.id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ action }) => action)).toEqual(['staff.role-changed', 'staff.reset', 'staff.disabled']);
  });

  it('keep one address for one account, however it is written', async () => {
    const actor = await aStaffMember('administrator');
    const add = (email: string) =>
      addStaff({ email, name: 'x', role: 'viewer', locale: 'en' }, { actor, now: NOON });
    valueOf(await add('li.lei@example.com'));
    expect(await add(' Li.Lei@EXAMPLE.com')).toEqual({ ok: false, reason: 'email_taken' });
  });

  it('hold names, addresses and secrets sealed', async () => {
    const { id, email, secret } = await anEnrolled('sales', NOON);
    const row = await open().staff.findUniqueOrThrow({ where: { id } });
    const text = Object.values(row)
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join('\n');
    for (const plain of [email, '韩梅梅', Buffer.from('韩梅梅').toString('latin1'), secret, PASSWORD]) {
      expect(text).not.toContain(plain);
    }
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it('lose every other session with a new password, and the old password', async () => {
    const now = new Date(NOON.getTime() + 3_600_000);
    const { id, email } = await anEnrolled('legal', now);
    const [here, there] = [
      await aSessionOf({ id, role: 'legal' }, now),
      await aSessionOf({ id, role: 'legal' }, now),
    ];
    const member = await resumeSession(here, now);
    if (member === null) throw new Error('Not signed in.');
    await changePassword(member, await hashPassword('another long one entirely'), now);
    expect(await resumeSession(here, now)).not.toBeNull();
    expect(await resumeSession(there, now)).toBeNull();
    const attempt = { email, password: PASSWORD, address: 'a', now };
    expect(await checkPassword(attempt)).toEqual({ ok: false, reason: 'wrong' });
    const another = await aSessionOf(member, now);
    await endSessions(member, { but: member.sessionId, now });
    expect(await resumeSession(another, now)).toBeNull();
    await endSessions(member, { now });
    expect(await resumeSession(here, now)).toBeNull();
  });
});
