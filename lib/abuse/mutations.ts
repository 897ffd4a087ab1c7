import { env } from '@/lib/core/env';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { db, type Transaction } from '@/lib/db/client';
import { isNullViolation } from '@/lib/db/faults';
import { secondsOf } from '@/lib/disclosures/duration';
import { RETENTION } from '@/lib/disclosures/retention';

const WINDOW_MS = 60 * 60 * 1000;

export type Turn = { ok: true } | { ok: false; reason: 'too_many'; retryAt: Date };

/** A source nobody could tell apart from others shares one allowance. */
const UNKNOWN_SOURCE = 'unknown';

/** How often an hour something may be done, by one source and in all. Each purpose is counted by itself. */
export type Allowance = { purpose: string; perSource: number; inAll: number };

/**
 * Counts one submission against its source's allowance and against that of all, each by the hour, in the database so
 * that every instance sees the same count. The address itself isn't kept, only a keyed hash of it.
 *
 * @param address the client's address as the front found it (an IPv6 one by its /64)
 */
export async function takeTurn(
  address: string | null,
  now: Date,
  allowance: Allowance = formsAllowance(),
): Promise<Turn> {
  try {
    await countTurn(db(), { address, now, allowance });
    return { ok: true };
  } catch (error) {
    if (isOverLimit(error)) return refusedTurn(now);
    throw error;
  }
}

type Counted = { address: string | null; now: Date; allowance?: Allowance };

/**
 * The counting alone, for a transaction that keeps what was sent. It counts both or nothing; over a limit the database
 * refuses it with `isOverLimit`, and the transaction with it.
 */
export function countTurn(client: Transaction, { address, now, allowance = formsAllowance() }: Counted) {
  const ring = keyRing();
  const { purpose, perSource, inAll } = allowance;
  const source = blindIndex(ring, 'source', purpose + (address ?? UNKNOWN_SOURCE));
  const all = blindIndex(ring, 'source', `${purpose}all`);
  const window = windowOf(now);
  // A count can't be null, so that is what one over its limit becomes.
  return client.$executeRaw`
    INSERT INTO "RateWindow" ("key", "windowStart", "count") VALUES (${source}, ${window}, 1), (${all}, ${window}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = CASE
      WHEN "RateWindow"."count" < CASE "RateWindow"."key" WHEN ${all} THEN CAST(${inAll} AS INTEGER)
        ELSE CAST(${perSource} AS INTEGER) END
      THEN "RateWindow"."count" + 1 END`;
}

/** True when a turn counted within a transaction was one too many. */
export function isOverLimit(error: unknown): boolean {
  return isNullViolation(error, { table: 'RateWindow', column: 'count' });
}

/** What the sender is told whose turn was refused. */
export function refusedTurn(now: Date): Extract<Turn, { ok: false }> {
  return { ok: false, reason: 'too_many', retryAt: new Date(windowOf(now).getTime() + WINDOW_MS) };
}

function windowOf(now: Date): Date {
  return new Date(Math.floor(now.getTime() / WINDOW_MS) * WINDOW_MS);
}

function formsAllowance(): Allowance {
  const { FORMS_PER_SOURCE, FORMS_PER_HOUR } = env();
  return { purpose: '', perSource: FORMS_PER_SOURCE, inAll: FORMS_PER_HOUR };
}

/** How often `forgetTurns` has to be called, in milliseconds, for no count to outlive its period. */
export const FORGET_EVERY_MS = WINDOW_MS;

/** Deletes the counts whose period is over, or will be before this is called the next time; gives their number. */
export async function forgetTurns(now: Date): Promise<number> {
  const keptMs = secondsOf(RETENTION.limit) * 1000 - FORGET_EVERY_MS;
  const windowStart = { lte: new Date(now.getTime() - keptMs) };
  const { count } = await db().rateWindow.deleteMany({ where: { windowStart } });
  return count;
}
