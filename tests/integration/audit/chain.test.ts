import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '@/lib/audit/chain';
import { appendAudit, writeAudited } from '@/lib/audit/mutations';
import { checkAudit } from '@/lib/audit/queries';
import { type Database, openDatabase } from '@/lib/db/client';
import { countEdits } from '@/tests/support/audit-edits';
import { emptyAudit, withoutGuards } from '@/tests/support/audit';
import { describeOnBothDatabases } from '@/tests/support/database';

const NOON = new Date('2026-03-01T04:00:00.000Z');

function entry(n: number): AuditEntry {
  const subject = { subjectKind: 'lead', subjectId: `lead-${n}` };
  return {
    ...subject,
    at: NOON,
    actor: 'visitor',
    action: 'lead.submitted',
    detail: { reference: `L-${n}` },
  };
}

function add(database: Database, ...entries: AuditEntry[]): Promise<void> {
  return database.$transaction((transaction) => appendAudit(transaction, ...entries));
}

const many = (count: number) => Array.from({ length: count }, (_, n) => entry(n));

describeOnBothDatabases('the audit log', (open, _kind, url) => {
  beforeEach(() => emptyAudit(open()));

  it('is whole while it is empty and after every row', async () => {
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 0 });
    await add(open(), entry(0));
    await add(open(), entry(1), entry(2));
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 3, head: { id: 3 } });
  });

  it('is one chain, without a gap, after three clients have added to it at the same time', async () => {
    const others = [openDatabase(url()), openDatabase(url())];
    const writers = [open(), ...others];
    await Promise.all(many(90).map((one, n) => add(writers[n % 3] ?? open(), one)));
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 90, head: { id: 90 } });
    for (const other of others) await other.$disconnect();
  });

  it('takes batches and single rows of several clients at the same time', async () => {
    const other = openDatabase(url());
    const works = many(60).map((one, n) =>
      n % 3 === 0
        ? writeAudited(one, (client) => [client.rateWindow.deleteMany()])
        : add(n % 3 === 1 ? open() : other, one),
    );
    await Promise.all(works);
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 60 });
    await other.$disconnect();
  });

  it('keeps nothing of a batch that fails, and takes the next', async () => {
    await add(open(), entry(0));
    const window = { key: new Uint8Array(16), windowStart: NOON, count: 1 };
    const twice = writeAudited(entry(1), ({ rateWindow }) => [
      rateWindow.create({ data: window }),
      rateWindow.create({ data: window }),
    ]);
    await expect(twice).rejects.toMatchObject({ code: 'P2002' });
    await writeAudited(entry(2), ({ rateWindow }) => [rateWindow.create({ data: window })]);
    expect(await open().rateWindow.deleteMany()).toEqual({ count: 1 });
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 2 });
  });

  it('keeps the others of those that share a commit with one that fails', async () => {
    const window = (n: number) => ({ key: new Uint8Array(16).fill(n), windowStart: NOON, count: 1 });
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 3, 4].map((n, index) =>
        writeAudited(entry(index), ({ rateWindow }) => [rateWindow.create({ data: window(n) })]),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      ...Array<string>(4).fill('fulfilled'),
      'rejected',
    ]);
    expect(await open().rateWindow.deleteMany()).toEqual({ count: 4 });
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 4 });
  });

  it('keeps nothing of a transaction that fails', async () => {
    const attempt = open().$transaction(async (transaction) => {
      await appendAudit(transaction, entry(0));
      throw new Error('later');
    });
    await expect(attempt).rejects.toThrow('later');
    await add(open(), entry(1));
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 1, head: { id: 1 } });
  });

  it('refuses every change of a row, every removal, and a row that isn’t the next', async () => {
    await add(open(), ...many(3));
    const recent = { at: new Date() };
    await add(open(), { ...entry(4), ...recent });
    const { hash: previous } = await open().auditEntry.findUniqueOrThrow({ where: { id: 4 } });
    const data = { ...entry(5), id: 5, previous, hash: new Uint8Array(32) };
    const attempts = [
      () => open().auditEntry.updateMany({ data: { actor: 'nobody' } }),
      () => open().auditEntry.deleteMany({ where: { id: 4 } }),
      () => open().auditEntry.deleteMany(),
      () => open().auditHead.deleteMany(),
      () => open().auditEntry.create({ data: { ...data, id: 7 } }),
      () => open().auditEntry.create({ data: { ...data, hash: null } }),
      () => open().auditEntry.create({ data: { ...data, previous: new Uint8Array(32) } }),
      () => open().auditEntry.create({ data: { ...data, hash: new Uint8Array(31) } }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow();
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 4 });
  });

  it('shows each of 56 edits of fourteen kinds', async () => {
    await add(open(), ...many(60));
    expect(await countEdits(open(), { edits: 56, rows: 60 })).toEqual({ found: 56, missed: [] });
    expect(await checkAudit([])).toMatchObject({ ok: true, rows: 60 });
  });

  it('names the first wrong row', async () => {
    await add(open(), ...many(5));
    await withoutGuards(open(), [
      `UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" IN (3, 5)`,
      'DELETE FROM "AuditEntry" WHERE "id" = 4',
    ]);
    expect(await checkAudit([])).toEqual({ ok: false, id: 3, fault: 'changed' });
  });

  it('that somebody wrote anew as a whole is shown by a head that was noted before', async () => {
    await add(open(), ...many(5));
    const before = await checkAudit([]);
    const noted = before.ok ? [{ id: 5, hash: Buffer.from(before.head.hash).toString('hex') }] : [];
    await add(open(), entry(6));
    expect(await checkAudit(noted)).toMatchObject({ ok: true });
    await emptyAudit(open());
    await add(open(), ...many(7).reverse());
    expect(await checkAudit([])).toMatchObject({ ok: true });
    expect(await checkAudit(noted)).toEqual({ ok: false, id: 5, fault: 'rewritten' });
    await emptyAudit(open());
    await add(open(), ...many(2));
    expect(await checkAudit(noted)).toEqual({ ok: false, id: 3, fault: 'missing' });
  });
});

describe('rows from before the chain', () => {
  describeOnBothDatabases('are part of it', (open) => {
    beforeEach(async () => {
      await emptyAudit(open());
      await add(open(), ...many(3));
      await withoutGuards(open(), [
        'UPDATE "AuditEntry" SET "previous" = NULL, "hash" = NULL',
        'UPDATE "AuditHead" SET "hash" = NULL',
      ]);
      await add(open(), entry(4));
    });

    it('without a change of them', async () => {
      const rows = await open().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { hash: true } });
      expect(rows.map(({ hash }) => hash?.length)).toEqual([undefined, undefined, undefined, 32]);
      expect(await checkAudit([])).toMatchObject({ ok: true, rows: 4 });
    });

    it('and show a change at the first row of the chain', async () => {
      await withoutGuards(open(), [`UPDATE "AuditEntry" SET "actor" = 'nobody' WHERE "id" = 2`]);
      expect(await checkAudit([])).toEqual({ ok: false, id: 4, fault: 'changed' });
    });
  });
});
