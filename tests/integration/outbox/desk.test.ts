import { beforeEach, expect, it } from 'vitest';
import { openTarget, listActiveTargets, listTargets } from '@/lib/webhooks/queries';
import { addTarget, pauseTarget, removeTarget, rotateTarget } from '@/lib/webhooks/mutations';
import { retryMessages } from '@/lib/outbox/desk/mutations';
import { countMessages, listMessages } from '@/lib/outbox/desk/queries';
import { Forbidden, STAFF_ROLES } from '@/lib/staff/rights';
import { emptyAudit } from '@/tests/support/audit';
import { describeOnBothDatabases } from '@/tests/support/database';
import { happen } from './outbox-builder';

const ADMINISTRATOR = { id: 'admin', role: 'administrator' } as const;
const NOW = new Date('2026-03-01T04:00:00.000Z');
const HOOK = {
  kind: 'standard',
  name: '仓库',
  url: 'https://hooks.example.com/x?key=planted',
  secret: '',
} as const;

describeOnBothDatabases('messages at the desk', (open) => {
  beforeEach(async () => {
    await open().outboxMessage.deleteMany();
    await open().webhookTarget.deleteMany();
    await emptyAudit(open());
  });

  it('are listed by state, without what only the worker needs, and counted', async () => {
    const [dead, waiting, done] = [await happen(open()), await happen(open()), await happen(open())];
    await open().outboxMessage.updateMany({ data: { recipient: 'sender' } });
    await open().outboxMessage.update({ where: { id: dead }, data: { deadAt: NOW, lastError: 'smtp_550' } });
    await open().outboxMessage.update({
      where: { id: done },
      data: { doneAt: NOW, outcome: 'sent', ambiguous: 1 },
    });
    await happen(open());
    const ids = async (state: 'dead' | 'waiting' | 'ambiguous' | 'done' | 'all') =>
      (await listMessages(ADMINISTRATOR, state)).messages.map(({ id }) => id);
    expect(await ids('dead')).toEqual([dead]);
    expect(await ids('waiting')).toEqual([waiting]);
    expect(await ids('ambiguous')).toEqual([done]);
    expect(await ids('done')).toEqual([done]);
    expect((await ids('all')).sort()).toEqual([dead, waiting, done].sort());
    expect(await countMessages(ADMINISTRATOR)).toEqual({ dead: 1, waiting: 1 });
  });

  it('that were given up are tried again, one or all, which the audit log tells', async () => {
    const ids = [await happen(open()), await happen(open()), await happen(open())];
    const [first = ''] = ids;
    await open().outboxMessage.updateMany({ data: { deadAt: NOW, attempts: 14 } });
    expect(await retryMessages(ADMINISTRATOR, first, NOW)).toBe(1);
    expect(await retryMessages(ADMINISTRATOR, first, NOW)).toBe(0);
    expect(await open().outboxMessage.findUnique({ where: { id: first } })).toMatchObject({
      attempts: 0,
      deadAt: null,
      dueAt: NOW,
    });
    expect(await retryMessages(ADMINISTRATOR, 'all', NOW)).toBe(2);
    const entries = await open().auditEntry.findMany({
      where: { action: 'outbox.retried' },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ actor, subjectId, detail }) => [actor, subjectId, detail])).toEqual([
      ['admin', first, { count: 1 }],
      ['admin', 'all', { count: 2 }],
    ]);
  });

  it('and webhooks are for those with the right alone', async () => {
    for (const role of STAFF_ROLES.filter((one) => one !== 'administrator')) {
      const member = { id: 'someone', role };
      await expect(listMessages(member, 'all')).rejects.toThrow(Forbidden);
      await expect(countMessages(member)).rejects.toThrow(Forbidden);
      await expect(retryMessages(member, 'all', NOW)).rejects.toThrow(Forbidden);
      await expect(listTargets(member)).rejects.toThrow(Forbidden);
      await expect(addTarget(member, HOOK, NOW)).rejects.toThrow(Forbidden);
      await expect(rotateTarget(member, 'x', NOW)).rejects.toThrow(Forbidden);
      await expect(pauseTarget(member, 'x', { isPaused: true, now: NOW })).rejects.toThrow(Forbidden);
      await expect(removeTarget(member, 'x', NOW)).rejects.toThrow(Forbidden);
    }
  });

  it('webhooks keep address and secret sealed, and a new secret lets the old one sign for a day', async () => {
    const added = await addTarget(ADMINISTRATOR, HOOK, NOW);
    if (!added.ok) throw new Error(added.reason);
    const { id, secret } = added.value;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    const row = JSON.stringify(await open().webhookTarget.findUnique({ where: { id } }));
    expect(row).not.toContain('planted');
    expect(row).not.toContain(secret);
    expect(await openTarget(id, NOW)).toEqual({ kind: 'standard', url: HOOK.url, secret, previous: null });
    const rotated = await rotateTarget(ADMINISTRATOR, id, NOW);
    const fresh = rotated.ok ? rotated.value.secret : '';
    expect(await openTarget(id, NOW)).toMatchObject({ secret: fresh, previous: secret });
    const nextDay = new Date(NOW.getTime() + 24 * 3_600_000);
    expect(await openTarget(id, nextDay)).toMatchObject({ secret: fresh, previous: null });
    expect(await listActiveTargets()).toEqual([id]);
    await pauseTarget(ADMINISTRATOR, id, { isPaused: true, now: NOW });
    expect(await listActiveTargets()).toEqual([]);
    expect(await openTarget(id, NOW)).toBeNull();
    expect(JSON.stringify(await listTargets(ADMINISTRATOR))).not.toContain('planted');
    await removeTarget(ADMINISTRATOR, id, NOW);
    const actions = await open().auditEntry.findMany({
      where: { subjectKind: 'webhook' },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'webhook.added',
      'webhook.rotated',
      'webhook.paused',
      'webhook.removed',
    ]);
    expect(JSON.stringify(actions.map(({ detail }) => detail))).not.toContain('planted');
  });

  it('webhooks inside the network are refused', async () => {
    const inside = { ...HOOK, url: 'https://169.254.169.254/latest/meta-data' };
    expect(await addTarget(ADMINISTRATOR, inside, NOW)).toEqual({ ok: false, reason: 'url_private' });
  });
});
