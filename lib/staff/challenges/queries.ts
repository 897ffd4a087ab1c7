import { db } from '@/lib/db/client';
import { hashToken } from '../sessions/token';
import { type ChallengeKind, TRIES } from './rules';

export type Challenge = {
  tokenHash: Uint8Array<ArrayBuffer>;
  staffId: string | null;
  challenge: string | null;
};

/** A step that somebody is at. Null: it took too long, failed too often, or never began. */
export async function findChallenge(
  token: string | null,
  kind: ChallengeKind,
  now: Date,
): Promise<Challenge | null> {
  if (token === null) return null;
  const tokenHash = hashToken(token);
  const found = await db().staffChallenge.findUnique({
    where: { tokenHash },
    select: { kind: true, staffId: true, challenge: true, tries: true, expiresAt: true },
  });
  if (found?.kind !== kind || found.tries >= TRIES || found.expiresAt <= now) return null;
  return { tokenHash, staffId: found.staffId, challenge: found.challenge };
}
