import { db, type Transaction } from '@/lib/db/client';
import { newToken } from '../sessions/token';
import { CHALLENGE_MS, type ChallengeKind, TRIES } from './rules';

type Begun = { kind: ChallengeKind; staffId?: string | null; challenge?: string | null; now: Date };

/** Begins a step; gives the token by which the browser comes back to it. */
export async function beginChallenge({
  kind,
  staffId = null,
  challenge = null,
  now,
}: Begun): Promise<string> {
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await db().$transaction([
    db().staffChallenge.deleteMany({ where: { expiresAt: { lte: now } } }),
    db().staffChallenge.create({
      data: { tokenHash, kind, staffId, challenge, expiresAt },
      select: { kind: true },
    }),
  ]);
  return token;
}

/** Counts one try before it is judged. False: it was one too many. */
export async function countTry(tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { count } = await db().staffChallenge.updateMany({
    where: { tokenHash, tries: { lt: TRIES } },
    data: { tries: { increment: 1 } },
  });
  return count === 1;
}

/** Ends a step with what it led to. False: another request has ended it already. */
export async function endChallenge(
  client: Transaction,
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const { count } = await client.staffChallenge.deleteMany({ where: { tokenHash } });
  return count === 1;
}
