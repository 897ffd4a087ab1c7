import type { DatabaseKind } from './datamodel';
import { PrismaClient as PostgresClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient, type Prisma } from './generated/sqlite/client';
import { databaseUrl, kindOf, sqliteFile } from './location';
import { postgresAdapter } from './postgres-adapter';
import { DurableSqlite } from './sqlite-adapter';

/** The Prisma client. Both databases have the same models, so one type stands for both. */
export type Database = SqliteClient;

/** What a function passed to `db().$transaction(…)` gets. */
export type Transaction = Prisma.TransactionClient;

/** Writes that haven't begun, to be sent as one transaction. */
export type Writes = Prisma.PrismaPromise<unknown>[];

// A burst of forms waits for its turn instead of being refused after Prisma's two seconds.
const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 10_000 };

// Next bundles this module more than once; the process still gets one client.
const CACHE = Symbol.for('platform.database');
const cache = globalThis as { [CACHE]?: { url: string; client: Database } | undefined };

/**
 * The process's one client. It connects at the first query; a wrong address or a full disk shows there.
 * Within a transaction use the client that is given to it: on SQLite this one would wait for that very
 * transaction to end.
 */
export function db(): Database {
  return cache[CACHE]?.client ?? switchDatabase(databaseUrl());
}

/** The address of the database that `db()` speaks to. It may hold a password: never log it. */
export function currentDatabaseUrl(): string {
  return cache[CACHE]?.url ?? databaseUrl();
}

export function databaseKind(): DatabaseKind {
  return kindOf(currentDatabaseUrl());
}

/** Makes another database than the configured one the process's own. For tests. */
export function switchDatabase(url: string): Database {
  const client = openDatabase(url);
  cache[CACHE] = { url, client };
  return client;
}

/** Ends the process's client; the next `db()` makes a new one. */
export async function closeDatabase(): Promise<void> {
  const open = cache[CACHE];
  cache[CACHE] = undefined;
  await open?.client.$disconnect();
}

/** A client of its own, for tests and commands. Whoever opens it ends it with `$disconnect()`. */
export function openDatabase(url: string): Database {
  const options = { transactionOptions: TRANSACTION_LIMITS, errorFormat: 'minimal' as const };
  if (kindOf(url) === 'sqlite') {
    return new SqliteClient({ ...options, adapter: new DurableSqlite(sqliteFile(url)) });
  }
  // The one cast: the two generated clients differ in name alone.
  return new PostgresClient({ ...options, adapter: postgresAdapter(url) }) as unknown as Database;
}
