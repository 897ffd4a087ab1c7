import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit } from '@/lib/audit/mutations';
import { checkAudit } from '@/lib/audit/queries';
import { parseKeyRing } from '@/lib/crypto/key-text';
import { openRecord } from '@/lib/crypto/seal';
import { openDatabase, type Database } from '@/lib/db/client';
import { DATABASE_KINDS, type DatabaseKind } from '@/lib/db/datamodel';
import { migrationAdapter } from '@/lib/db/migrations/adapter';
import { migrate } from '@/lib/db/migrations/apply';
import { listMigrations, migrationsFolder } from '@/lib/db/migrations/folder';
import { placeOf } from '@/lib/leads/place';
import { freshDatabase, type FreshDatabase } from '@/tests/support/database';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const ring = parseKeyRing(`seal:first=${key(1)},index=${key(2)},token=${key(3)}`);

const written = new Date('2026-11-24T05:06:07.089Z');

/** Applies the oldest migration alone. */
async function applyFirst({ kind, url }: FreshDatabase): Promise<string[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'platform-first-'));
  const first = listMigrations(migrationsFolder(kind))[0]?.name ?? '';
  for (const entry of [first, 'migration_lock.toml']) {
    await cp(path.join(migrationsFolder(kind), entry), path.join(folder, entry), { recursive: true });
  }
  try {
    return await migrate(url, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function insertFixture({ kind, url }: FreshDatabase): Promise<void> {
  const sql = await readFile(path.join(import.meta.dirname, 'first-migration.sql'), 'utf8');
  const connection = await migrationAdapter(url).connect();
  await connection.executeScript(
    kind === 'sqlite' ? sql : sql.replaceAll(/x'([0-9a-f]+)'/g, String.raw`'\x$1'`),
  );
  await connection.dispose();
}

describe.each([...DATABASE_KINDS])('data written under the first migration (%s)', (kind: DatabaseKind) => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase(kind, 'empty');
    expect(await applyFirst(fresh)).toHaveLength(1);
    await insertFixture(fresh);
    await migrate(fresh.url);
    database = openDatabase(fresh.url);
  });

  afterAll(async () => {
    await database.$disconnect();
    await fresh.remove();
  });

  it('is all there after the last', async () => {
    const { lead, acceptance, auditEntry, outboxMessage, rateWindow } = database;
    const counts = [lead, acceptance, auditEntry, outboxMessage, rateWindow].map((model) =>
      (model as { count: () => Promise<number> }).count(),
    );
    expect(await Promise.all(counts)).toEqual([3, 1, 1, 1, 1]);
  });

  it('is opened by the keys of then', async () => {
    const lead = await database.lead.findUniqueOrThrow({ where: { reference: 'L-AAAA-0001' } });
    const { name, phone, phoneE164, email, company, description } = lead;
    const fields = { name, phone, phoneE164, email, company, description };
    expect(openRecord(ring, { table: 'Lead', id: lead.id }, { ...lead, fields })).toEqual({
      name: '欧阳·𠮷',
      phone: '138 0013 8000',
      phoneE164: '+8613800138000',
      email: 'wei@example.com',
      company: "O'Neill & Söhne",
      description: '想了解语音识别。🙂',
    });
  });

  it('means what it meant', async () => {
    const leads = await database.lead.findMany({
      orderBy: { id: 'asc' },
      select: { reference: true, state: true, quarantine: true, locale: true, createdAt: true, keyId: true },
    });
    expect(leads).toEqual([
      {
        reference: 'L-AAAA-0001',
        state: 'new',
        quarantine: null,
        locale: 'zh',
        createdAt: written,
        keyId: 'first',
      },
      {
        reference: 'L-BBBB-0002',
        state: 'spam',
        quarantine: 'too-fast,hidden-field',
        locale: 'en',
        createdAt: written,
        keyId: 'first',
      },
      {
        reference: 'L-CCCC-0003',
        state: 'lost',
        quarantine: null,
        locale: 'zh',
        createdAt: written,
        keyId: null,
      },
    ]);
    expect(await database.acceptance.findFirst()).toMatchObject({
      document: 'privacy-policy',
      acceptedAt: written,
    });
    expect(await database.auditEntry.findFirst()).toMatchObject({
      id: 1,
      at: written,
      detail: { suspicions: [] },
    });
    expect(await database.outboxMessage.findFirst()).toMatchObject({
      payload: { reference: 'L-AAAA-0001' },
      attempts: 2,
      // So long before there was a worker that nobody is written to about it any more.
      doneAt: expect.any(Date) as Date,
      outcome: 'skipped',
      lastError: 'before_worker',
    });
  });

  it('has no receipts, which came later', async () => {
    const receipts = await database.lead.findMany({ select: { receipt: true, receiptSalt: true } });
    expect(receipts).toEqual(Array(3).fill({ receipt: null, receiptSalt: null }));
  });

  it('stands in the desk’s lists where a new lead would, unless its person is gone', async () => {
    const leads = await database.lead.findMany({ orderBy: { id: 'asc' } });
    const kept = leads.filter(({ keyId }) => keyId !== null);
    expect(kept).toHaveLength(2);
    expect(leads.map(({ place }) => place)).toEqual([...kept.map(placeOf), null]);
  });

  it('can be added to', async () => {
    const entry = { at: written, actor: 'system', action: 'lead.read', subjectKind: 'lead', subjectId: 'x' };
    await database.$transaction((transaction) => appendAudit(transaction, entry));
    expect(await checkAudit([], database)).toMatchObject({ ok: true, rows: 2, head: { id: 2 } });
  });
});
