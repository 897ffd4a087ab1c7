import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '@/lib/db/client';
import { sqliteFile } from '@/lib/db/location';
import { DurableSqlite } from '@/lib/db/sqlite-adapter';
import { freshDatabase, type FreshDatabase } from '@/tests/support/database';

let fresh: FreshDatabase;
let database: Database;

beforeAll(async () => {
  fresh = await freshDatabase('sqlite', 'migrated');
  database = openDatabase(fresh.url);
});

afterAll(async () => {
  await database.$disconnect();
  await fresh.remove();
});

const aWindow = (name: string) => ({
  key: new Uint8Array(Buffer.from(name)),
  windowStart: new Date(0),
  count: 1,
});

async function hasWindow(name: string): Promise<boolean> {
  return (await database.rateWindow.count({ where: { key: aWindow(name).key } })) === 1;
}

async function pragma(name: string): Promise<unknown> {
  const rows = await database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  const [value] = Object.values(rows[0] ?? {});
  return typeof value === 'bigint' ? Number(value) : value;
}

describe('SQLite', () => {
  it('runs with WAL, full synchronisation, foreign keys, no waiting of its own and overwritten deletions', async () => {
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(0);
    expect(await pragma('secure_delete')).toBe(1);
  });

  it('never replaces a database file that went missing by an empty one', async () => {
    const missing = openDatabase(`${fresh.url}-missing`);
    await expect(missing.lead.count()).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
  });

  it('keeps a write that arrives while a transaction is open, even if that one rolls back', async () => {
    let outside: Promise<unknown> | undefined;
    const transaction = database.$transaction(async (tx) => {
      await tx.rateWindow.create({ data: aWindow('inside') });
      outside = database.rateWindow.create({ data: aWindow('outside') });
      await tx.rateWindow.count();
      throw new Error('planted');
    });
    await expect(transaction).rejects.toThrow('planted');
    await outside;
    expect([await hasWindow('inside'), await hasWindow('outside')]).toEqual([false, true]);
  });

  it('shows nobody what a transaction hasn’t committed', async () => {
    let seen: Promise<boolean> | undefined;
    await database.$transaction(async (tx) => {
      await tx.rateWindow.create({ data: aWindow('uncommitted') });
      seen = hasWindow('uncommitted');
      await tx.rateWindow.deleteMany({ where: { key: aWindow('uncommitted').key } });
    });
    expect(await seen).toBe(false);
  });

  it('takes the write lock when a transaction begins, so that waiting for it counts', async () => {
    const other = await new DurableSqlite(sqliteFile(fresh.url)).connect();
    await database.$transaction(async (tx) => {
      await tx.rateWindow.count();
      await expect(other.executeScript('BEGIN IMMEDIATE')).rejects.toMatchObject({
        cause: { kind: 'SocketTimeout' },
      });
    });
    await other.executeScript('BEGIN IMMEDIATE; COMMIT');
    await other.dispose();
  });

  it('goes on after a transaction whose COMMIT failed', async () => {
    await database.$executeRawUnsafe('CREATE TABLE parent (id INTEGER PRIMARY KEY)');
    await database.$executeRawUnsafe(
      'CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)',
    );
    const insertOrphan = 'INSERT INTO child VALUES (7)';
    const inBatch = database.$transaction([
      database.$executeRawUnsafe(insertOrphan),
      database.rateWindow.create({ data: aWindow('before') }),
    ]);
    await expect(inBatch).rejects.toThrow(/Foreign ?Key/i);
    const interactive = database.$transaction((tx) => tx.$executeRawUnsafe(insertOrphan));
    await expect(interactive).rejects.toThrow(/Foreign ?Key/i);
    await database.$transaction((tx) => tx.rateWindow.create({ data: aWindow('afterwards') }));
    expect([await hasWindow('before'), await hasWindow('afterwards')]).toEqual([false, true]);
    expect(await database.$queryRawUnsafe('SELECT * FROM child')).toEqual([]);
  });

  it('lets a burst of transactions through one by one, none refused', async () => {
    const key = aWindow('burst').key;
    await database.rateWindow.create({ data: aWindow('burst') });
    const countOne = () =>
      database.$transaction(async (tx) => {
        const { count } = await tx.rateWindow.findFirstOrThrow({ where: { key } });
        await tx.rateWindow.updateMany({ where: { key }, data: { count: count + 1 } });
      });
    await Promise.all(Array.from({ length: 100 }, countOne));
    expect((await database.rateWindow.findFirstOrThrow({ where: { key } })).count).toBe(101);
  });
});
