import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type Database, openDatabase, type Transaction } from './client';
import { ensureSqliteFile, kindOf, sqliteFile } from './location';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Does something with one state of a database, however long it takes and whatever is written meanwhile, without keeping
 * anybody from writing: on SQLite with a copy that SQLite makes itself, on PostgreSQL within a transaction.
 */
export async function withSnapshot<Value>(
  url: string,
  work: (client: Transaction) => Promise<Value>,
): Promise<Value> {
  const database = openDatabase(url);
  try {
    if (kindOf(url) === 'sqlite') return await withCopy(database, sqliteFile(url), work);
    // SQLite's client, whose type stands for both, knows one level only.
    const isolationLevel = 'RepeatableRead' as string as 'Serializable';
    return await database.$transaction(work, { isolationLevel, timeout: A_DAY_MS });
  } finally {
    await database.$disconnect();
  }
}

/** Beside the database, where there is room for it; only what was sealed is sealed in it, as in the database itself. */
async function withCopy<Value>(
  database: Database,
  file: string,
  work: (client: Transaction) => Promise<Value>,
): Promise<Value> {
  const copy = `${file}-snapshot-${randomBytes(6).toString('hex')}`;
  const removed = () =>
    Promise.all(['', '-wal', '-shm'].map((suffix) => rm(`${copy}${suffix}`, { force: true })));
  try {
    // SQLite fills an empty file, and would give one of its own to everybody's eyes.
    ensureSqliteFile(copy);
    await database.$executeRawUnsafe(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    const client = openDatabase(`file:${copy}`);
    try {
      return await work(client);
    } finally {
      await client.$disconnect();
    }
  } finally {
    await removed();
  }
}
