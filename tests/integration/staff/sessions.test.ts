import { expect, it } from 'vitest';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aSessionOf, aStaffMember } from '@/tests/support/staff';
import { endSession, openSession, resumeSession } from '@/lib/staff/sessions/mutations';
import { IDLE_MS, LONGEST_MS } from '@/lib/staff/sessions/rules';
import { hashToken } from '@/lib/staff/sessions/token';

const NOON = new Date('2026-03-02T04:00:00.000Z');
const later = (ms: number, from = NOON) => new Date(from.getTime() + ms);

describeOnBothDatabases('a session', (open) => {
  it('says who is signed in, and the database holds nothing to sign in with', async () => {
    const member = await aStaffMember('sales', { name: '李雷', locale: 'en' });
    const token = await aSessionOf(member, NOON);
    expect(await resumeSession(token, later(1000))).toMatchObject({ ...member, name: '李雷', locale: 'en' });
    const [kept] = await open().staffSession.findMany({ where: { staffId: member.id } });
    expect(Buffer.from(kept?.tokenHash ?? []).equals(hashToken(token))).toBe(true);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await resumeSession(Buffer.from(kept?.tokenHash ?? []).toString('base64url'), NOON)).toBeNull();
  });

  it('ends after half an hour in which nothing was asked for', async () => {
    const token = await aSessionOf(await aStaffMember('viewer'), NOON);
    expect(await resumeSession(token, later(IDLE_MS - 1))).not.toBeNull();
    expect(await resumeSession(token, later(2 * IDLE_MS - 2))).not.toBeNull();
    expect(await resumeSession(token, later(3 * IDLE_MS - 2))).toBeNull();
  });

  it('ends after twelve hours, however busy it was', async () => {
    const token = await aSessionOf(await aStaffMember('viewer'), NOON);
    for (let ms = 0; ms < LONGEST_MS; ms += IDLE_MS / 2) {
      expect(await resumeSession(token, later(ms))).not.toBeNull();
    }
    expect(await resumeSession(token, later(LONGEST_MS))).toBeNull();
  });

  it('ends with the account, and where its owner signs out; nobody ends that of another', async () => {
    const member = await aStaffMember('viewer');
    const [one, two] = [await aSessionOf(member, NOON), await aSessionOf(member, NOON)];
    const { sessionId = '' } = (await resumeSession(one, NOON)) ?? {};
    await endSession(await aStaffMember('administrator'), sessionId, NOON);
    expect(await resumeSession(one, NOON)).not.toBeNull();
    await endSession(member, sessionId, NOON);
    expect(await resumeSession(one, NOON)).toBeNull();
    expect(await resumeSession(two, NOON)).not.toBeNull();
    await open().staff.update({ where: { id: member.id }, data: { disabledAt: NOON } });
    expect(await resumeSession(two, NOON)).toBeNull();
  });

  it('is another at each sign-in, of 256 random bits', async () => {
    const { id: staffId } = await aStaffMember('viewer');
    const tokens = new Set<string>();
    for (let round = 0; round < 20; round += 1) tokens.add(await openSession({ staffId, now: NOON }));
    expect(tokens.size).toBe(20);
    expect([...tokens].every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
  });
});
