import { env } from '@/lib/core/env';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { db, type Transaction } from '@/lib/db/client';
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
  const windowStart = new Date(Math.floor(now.getTime() / WINDOW_MS) * WINDOW_MS);
  const ring = keyRing();
  const { purpose, perSource, inAll } = allowance;
  const source = blindIndex(ring, 'source', purpose + (address ?? UNKNOWN_SOURCE));
  const all = blindIndex(ring, 'source', `${purpose}all`);
  const isAllowed = await db().$transaction(async (transaction) => {
    if ((await countOne(transaction, source, windowStart)) > perSource) return false;
    // After its own limit, so that one source that goes on and on can't use up the allowance of all.
    return (await countOne(transaction, all, windowStart)) <= inAll;
  });
  if (isAllowed) return { ok: true };
  return { ok: false, reason: 'too_many', retryAt: new Date(windowStart.getTime() + WINDOW_MS) };
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

async function countOne(
  transaction: Transaction,
  key: Uint8Array<ArrayBuffer>,
  windowStart: Date,
): Promise<number> {
  const { count } = await transaction.rateWindow.upsert({
    where: { key_windowStart: { key, windowStart } },
    create: { key, windowStart, count: 1 },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
  return count;
}
