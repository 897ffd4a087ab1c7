import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '@/lib/db/client';
import { isDatabaseUnavailable, isUniqueViolation } from '@/lib/db/faults';
import { sqliteFile } from '@/lib/db/location';
import { DurableSqlite } from '@/lib/db/sqlite-adapter';
import { describeOnBothDatabases, freshDatabase } from '@/tests/support/database';
import { startPostgres } from '@/tests/support/postgres-server';

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const aWindow = () => ({ key: new Uint8Array([1]), windowStart: new Date(0), count: 1 });
const aMessage = (id: number, kind = 'kind') => ({
  id: String(id),
  kind,
  subjectKind: 'lead',
  subjectId: 'x',
  payload: {},
  dueAt: new Date(0),
});

/** The three ways in which the product writes; Prisma wraps errors differently in each. */
const WAYS = {
  'a plain write': (db: Database) => db.rateWindow.create({ data: aWindow() }),
  'a batch': (db: Database) => db.$transaction([db.rateWindow.create({ data: aWindow() })]),
  'a transaction': (db: Database) => db.$transaction((tx) => tx.rateWindow.create({ data: aWindow() })),
  'raw SQL': (db: Database) =>
    db.$executeRaw`INSERT INTO "RateWindow" VALUES (${aWindow().key}, ${new Date(0)}, 1)`,
};

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.fail('It was expected to fail.'),
    (error: unknown) => error,
  );
}

async function expectUnavailable(database: Database): Promise<void> {
  const check = async ([name, write]: [string, (db: Database) => Promise<unknown>]) => {
    const error = await errorOf(write(database));
    expect(isDatabaseUnavailable(error), `${name}: ${String(error)}`).toBe(true);
    expect(isUniqueViolation(error), name).toBe(false);
  };
  await Promise.all(Object.entries(WAYS).map(check));
}

function connectTo(url: string): Database {
  const database = openDatabase(url);
  cleanups.push(() => database.$disconnect());
  return database;
}

async function freshClient(kind: 'sqlite' | 'postgresql') {
  const fresh = await freshDatabase(kind, 'migrated');
  cleanups.push(fresh.remove);
  return { ...fresh, database: connectTo(fresh.url) };
}

describeOnBothDatabases('a value that is there already', (open) => {
  it('is a unique violation and no outage, in every way of writing', async () => {
    await open().rateWindow.create({ data: aWindow() });
    for (const [name, write] of Object.entries(WAYS)) {
      const error = await errorOf(write(open()));
      expect([name, isUniqueViolation(error), isDatabaseUnavailable(error)]).toEqual([name, true, false]);
    }
  });

  it('is told apart from a bug', async () => {
    const errors = [
      await errorOf(open().$queryRawUnsafe('SELECT nonsense FROM nowhere')),
      await errorOf(open().lead.create({ data: {} as never })),
      new TypeError('x is not a function'),
      'a text',
      null,
    ];
    expect(errors.map(isDatabaseUnavailable)).toEqual(errors.map(() => false));
    expect(errors.map(isUniqueViolation)).toEqual(errors.map(() => false));
  });
});

describe('SQLite is recognised as unavailable', () => {
  it('while another process holds the lock, and works again afterwards', async () => {
    const { database, url } = await freshClient('sqlite');
    const other = await new DurableSqlite(sqliteFile(url)).connect();
    await other.executeScript('BEGIN IMMEDIATE');
    await expectUnavailable(database);
    await other.executeScript('ROLLBACK');
    await other.dispose();
    await WAYS['a transaction'](database);
  });

  it('when it may not write', async () => {
    const { database } = await freshClient('sqlite');
    await database.$queryRawUnsafe('PRAGMA query_only = ON');
    await expectUnavailable(database);
  });

  it('when it is full, stores nothing by halves, and works again with room', async () => {
    const { database } = await freshClient('sqlite');
    const [{ page_count: pages } = { page_count: 0n }] =
      await database.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count');
    await database.$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages) + 2}`);
    const fill = () =>
      database.$transaction(
        Array.from({ length: 40 }, (_, id) =>
          database.outboxMessage.create({ data: aMessage(id, 'k'.repeat(3000)) }),
        ),
      );
    expect(isDatabaseUnavailable(await errorOf(fill()))).toBe(true);
    expect(await database.outboxMessage.count()).toBe(0);
    await database.$queryRawUnsafe('PRAGMA max_page_count = 1000000');
    await fill();
    expect(await database.outboxMessage.count()).toBe(40);
  });

  it('when its file is missing, or isn’t a database', async () => {
    const { url, database } = await freshClient('sqlite');
    await expectUnavailable(connectTo(`${url}-missing`));
    await database.$disconnect();
    await expectUnavailable(connectTo(`file:${import.meta.filename}`));
  });
});

describe('PostgreSQL is recognised as unavailable', () => {
  it('when nothing listens, the name is unknown, the password is wrong or the database isn’t there', async () => {
    const { url } = await freshClient('postgresql');
    await expectUnavailable(connectTo(url.replace(/:\d+\//, ':9/')));
    await expectUnavailable(connectTo(url.replace(/127\.0\.0\.1:\d+/, 'localhost:9')));
    await expectUnavailable(connectTo(url.replace('127.0.0.1', 'nowhere.invalid')));
    await expectUnavailable(connectTo(url.replace('postgres:postgres', 'postgres:wrong')));
    await expectUnavailable(connectTo(`${url}_missing`));
  });

  it('when it accepts and never answers', async () => {
    const silent = createServer((socket) => cleanups.push(() => Promise.resolve(socket.destroy())));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => new Promise((resolve) => silent.close(resolve)));
    const { port } = silent.address() as AddressInfo;
    const error = await errorOf(WAYS['a batch'](connectTo(`postgresql://u:p@127.0.0.1:${port}/d`)));
    expect(isDatabaseUnavailable(error), String(error)).toBe(true);
  });

  it('when it is stopped under an open client', async () => {
    const server = await startPostgres();
    const database = connectTo(server.url('postgres'));
    await database.$queryRaw`SELECT 1`;
    await server.stop();
    await expectUnavailable(database);
  });

  it('when a connection is cut, a statement takes too long, a lock isn’t to be had, or it may not write', async () => {
    const { database } = await freshClient('postgresql');
    await WAYS['a plain write'](database);
    const within = (...statements: string[]) =>
      database.$transaction(async (tx) => {
        for (const statement of statements) await tx.$executeRawUnsafe(statement);
        await tx.rateWindow.updateMany({ data: { count: 2 } });
      });
    const errors = [
      await errorOf(within('SELECT pg_terminate_backend(pg_backend_pid())')),
      await errorOf(within(`SET LOCAL statement_timeout = '50ms'`, 'SELECT pg_sleep(5)')),
      await errorOf(within('SET TRANSACTION READ ONLY')),
      await errorOf(
        database.$transaction(async (tx) => {
          await tx.rateWindow.updateMany({ data: { count: 3 } });
          await within(`SET LOCAL lock_timeout = '50ms'`);
        }),
      ),
    ];
    for (const error of errors) expect(isDatabaseUnavailable(error), String(error)).toBe(true);
    await within();
    expect(await database.rateWindow.findMany({ select: { count: true } })).toEqual([{ count: 2 }]);
  });

  it('when no transaction can be had in time', async () => {
    const { database } = await freshClient('postgresql');
    const slow = () => database.$transaction((tx) => tx.$executeRaw`SELECT pg_sleep(1)`, { maxWait: 100 });
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, slow));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(isDatabaseUnavailable(reason), String(reason)).toBe(true);
  });
});
