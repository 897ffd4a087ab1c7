import { env } from '@/lib/core/env';
import { refuse, type Result, succeed } from '@/lib/core/result';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { db } from '@/lib/db/client';

const WINDOW_MS = 60 * 60 * 1000;

/** A source nobody could tell apart from others shares one allowance. */
const UNKNOWN_SOURCE = 'unknown';

/**
 * Counts one submission against its source's allowance and against that of all, each by the hour, in the database so
 * that every instance sees the same count. The address itself isn't kept, only a keyed hash of it.
 *
 * @param address the client's address as the front found it (an IPv6 one by its /64)
 */
export async function takeTurn(
  address: string | null,
  now: Date,
): Promise<Result<null, 'too_many'> & { retryAt?: Date }> {
  const windowStart = new Date(Math.floor(now.getTime() / WINDOW_MS) * WINDOW_MS);
  const ring = keyRing();
  const source = blindIndex(ring, 'source', address ?? UNKNOWN_SOURCE);
  const all = blindIndex(ring, 'source', 'all');
  const [ofSource, ofAll] = await db().$transaction([countOne(source, windowStart), countOne(all, windowStart)]);
  const { FORMS_PER_SOURCE, FORMS_PER_HOUR } = env();
  if (ofSource.count <= FORMS_PER_SOURCE && ofAll.count <= FORMS_PER_HOUR) return succeed(null);
  return { ...refuse('too_many'), retryAt: new Date(windowStart.getTime() + WINDOW_MS) };
}

function countOne(key: Uint8Array<ArrayBuffer>, windowStart: Date) {
  return db().rateWindow.upsert({
    where: { key_windowStart: { key, windowStart } },
    create: { key, windowStart, count: 1 },
    update: { count: { increment: 1 } },
    select: { count: true },
  });
}
