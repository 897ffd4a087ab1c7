import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { isDatabaseUnavailable } from '../faults';
import { ensureSqliteFile, kindOf, sqliteFile } from '../location';
import { PostgresForMigrations } from '../postgres-adapter';

/** Any number of our own; every process that migrates asks for the same. Prisma's own lock is 72707369. */
const ADVISORY_KEY = 72707370;
const WAIT_MS = 60_000;
const RETRY_MS = 50;

/**
 * Runs `work` while no other process migrates the same database. The lock ends with the process that held it.
 */
export async function withMigrationLock<Value>(url: string, work: () => Promise<Value>): Promise<Value> {
  const release = await (kindOf(url) === 'sqlite' ? lockSqlite(sqliteFile(url)) : lockPostgres(url));
  try {
    return await work();
  } finally {
    await release();
  }
}

async function lockPostgres(url: string): Promise<() => Promise<void>> {
  const connection = await new PostgresForMigrations(url).connect();
  try {
    const holder = await connection.startTransaction();
    const sql = `SELECT pg_advisory_xact_lock(${ADVISORY_KEY})::text`;
    await holder.queryRaw({ sql, args: [], argTypes: [] });
    return async () => {
      await holder.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
      await holder.rollback();
      await connection.dispose();
    };
  } catch (error) {
    await connection.dispose();
    throw error;
  }
}

/** A lock on an empty database beside the real one: the system frees it even when the process is killed. */
async function lockSqlite(file: string): Promise<() => Promise<void>> {
  const beside = `${file}-migrating`;
  ensureSqliteFile(beside);
  const connection = await new PrismaBetterSqlite3({ url: beside, timeout: 0 }).connect();
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    try {
      await connection.executeScript('BEGIN EXCLUSIVE');
      return () => connection.dispose();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || Date.now() > deadline) throw error;
      // SQLite would wait by blocking the thread, and with it a holder in the same process.
      await sleep(RETRY_MS);
    }
  }
}
