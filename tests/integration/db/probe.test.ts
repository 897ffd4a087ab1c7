import { afterAll, describe, expect, it } from 'vitest';
import { sqliteFile } from '@/lib/db/location';
import { closeDatabase, db, switchDatabase } from '@/lib/db/client';
import { probeDatabase } from '@/lib/db/probe';
import { DurableSqlite } from '@/lib/db/sqlite-adapter';
import { describeOnBothDatabases, freshDatabase } from '@/tests/support/database';

describeOnBothDatabases('the probe', (open, kind, url) => {
  const settings = kind === 'sqlite' ? { pragmas: true } : {};

  afterAll(() => closeDatabase());

  it('finds a healthy database healthy, and leaves nothing behind', async () => {
    expect(await probeDatabase()).toEqual({ write: true, migrations: true, ...settings });
    expect(await open().rateWindow.count()).toBe(0);
  });

  it('answers many at once', async () => {
    const probes = await Promise.all(Array.from({ length: 10 }, () => probeDatabase()));
    expect(new Set(probes.map((probe) => JSON.stringify(probe))).size).toBe(1);
    expect(probes[0]?.write).toBe(true);
  });

  it('says when the database can’t be written', async () => {
    if (kind === 'sqlite') {
      const other = await new DurableSqlite(sqliteFile(url())).connect();
      await other.executeScript('BEGIN IMMEDIATE');
      expect((await probeDatabase()).write).toBe(false);
      await other.dispose();
    } else {
      await open().$executeRawUnsafe('ALTER TABLE "RateWindow" RENAME TO "Elsewhere"');
      expect((await probeDatabase()).write).toBe(false);
      await open().$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "RateWindow"');
    }
    expect((await probeDatabase()).write).toBe(true);
  });

  it('says when a migration is waiting, or one was edited', async () => {
    const table = '_prisma_migrations';
    await open().$executeRawUnsafe(`UPDATE ${table} SET checksum = 'other'`);
    expect(await probeDatabase()).toMatchObject({ write: true, migrations: false });
    await open().$executeRawUnsafe(`DELETE FROM ${table}`);
    expect(await probeDatabase()).toMatchObject({ write: true, migrations: false });
  });

  it('answers all false, and throws nothing, when there is no database', async () => {
    switchDatabase(kind === 'sqlite' ? `${url()}-missing` : url().replace(/:\d+\//, ':9/'));
    const lost = kind === 'sqlite' ? { pragmas: false } : {};
    expect(await probeDatabase()).toEqual({ write: false, migrations: false, ...lost });
    await db().$disconnect();
  });
});

describe('the probe of SQLite', () => {
  it('says when a setting was lost', async () => {
    const fresh = await freshDatabase('sqlite', 'migrated');
    const database = switchDatabase(fresh.url);
    await database.$queryRawUnsafe('PRAGMA synchronous = NORMAL');
    expect(await probeDatabase()).toEqual({ write: true, migrations: true, pragmas: false });
    await closeDatabase();
    await fresh.remove();
  });
});
