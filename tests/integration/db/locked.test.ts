// What happens in this process while another one holds SQLite's lock.
import Database from 'better-sqlite3';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeTurn } from '@/lib/abuse/mutations';
import { closeDatabase, type Database as Client, switchDatabase } from '@/lib/db/client';
import { isDatabaseUnavailable } from '@/lib/db/faults';
import { sqliteFile } from '@/lib/db/location';
import { freshDatabase, type FreshDatabase } from '@/tests/support/database';

const PATIENCE_MS = 5_000;
/** The longest that anything else may be kept from running; a blocking wait would be ten times this. */
const PAUSE_MS = 500;

let fresh: FreshDatabase;
let client: Client;
let holder: Database;

beforeAll(async () => {
  fresh = await freshDatabase('sqlite', 'migrated');
  client = switchDatabase(fresh.url);
  await client.lead.count();
});
afterAll(async () => {
  await closeDatabase();
  await fresh.remove();
});

beforeEach(() => {
  holder = new Database(sqliteFile(fresh.url));
  holder.exec('BEGIN EXCLUSIVE');
});
afterEach(() => {
  holder.close();
});

/** Runs work and gives how long it took, and the longest time in which nothing else could run. */
async function timed(work: () => Promise<unknown>) {
  const begun = performance.now();
  let last = begun;
  let longestPauseMs = 0;
  const tick = () => {
    longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
    last = performance.now();
  };
  const ticking = setInterval(tick, 5);
  const outcome = await work().catch((error: unknown) => error);
  tick();
  clearInterval(ticking);
  return { outcome, tookMs: performance.now() - begun, longestPauseMs };
}

describe('while another process holds the lock', () => {
  it('a write waits without stopping anything else, and is done once the lock is gone', async () => {
    const writing = timed(() => takeTurn('192.0.2.1', new Date()));
    await wait(1_000);
    holder.exec('ROLLBACK');
    const { outcome, tookMs, longestPauseMs } = await writing;
    expect(outcome).toEqual({ ok: true });
    expect(tookMs).toBeLessThan(1_500);
    expect(longestPauseMs).toBeLessThan(PAUSE_MS);
  });

  it('a write is given up after five seconds, and nothing of it is kept', async () => {
    const before = await client.rateWindow.count();
    const { outcome, tookMs, longestPauseMs } = await timed(() => takeTurn('192.0.2.2', new Date()));
    expect(isDatabaseUnavailable(outcome)).toBe(true);
    expect(tookMs).toBeGreaterThan(PATIENCE_MS - 500);
    expect(tookMs).toBeLessThan(PATIENCE_MS + 1_000);
    expect(longestPauseMs).toBeLessThan(PAUSE_MS);
    holder.exec('ROLLBACK');
    expect(await client.rateWindow.count()).toBe(before);
  });

  it('what only reads is answered at once, though writes are waiting', async () => {
    const writes = Array.from({ length: 20 }, () => takeTurn('192.0.2.3', new Date()));
    const { outcome, tookMs } = await timed(() => client.lead.count());
    expect(outcome).toBe(0);
    expect(tookMs).toBeLessThan(PAUSE_MS);
    holder.exec('ROLLBACK');
    expect(new Set((await Promise.all(writes)).map(({ ok }) => ok))).toEqual(new Set([true]));
  });
});
