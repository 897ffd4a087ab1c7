import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { db } from '@/lib/db/client';
import { findSignedIn, type SignedIn } from './queries';
import { isSeenLongAgo, LONGEST_MS } from './rules';
import { newToken } from './token';

type Opened = { staffId: string; browser?: string | null; now: Date };

/** Signs somebody in who has given both factors; gives the token for their browser. */
export async function openSession({ staffId, browser = null, now }: Opened): Promise<string> {
  const { token, tokenHash } = newToken();
  const id = newId(now);
  await db().$transaction(async (transaction) => {
    await transaction.staffSession.create({
      data: {
        id,
        tokenHash,
        staffId,
        browser,
        createdAt: now,
        lastSeenAt: now,
        confirmedAt: now,
        expiresAt: new Date(now.getTime() + LONGEST_MS),
      },
      select: { id: true },
    });
    const subject = { subjectKind: 'staff', subjectId: staffId };
    await appendAudit(transaction, { ...subject, at: now, actor: staffId, action: 'staff.signed-in' });
  });
  return token;
}

/** Whose session a token is; the session stays awake by it. */
export async function resumeSession(token: string, now: Date): Promise<SignedIn | null> {
  const found = await findSignedIn(token, now);
  if (found !== null && isSeenLongAgo(found, now)) {
    await db().staffSession.updateMany({ where: { id: found.sessionId }, data: { lastSeenAt: now } });
  }
  return found;
}

/** Signs out of one session, one's own. */
export async function endSession(member: { id: string }, sessionId: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.staffSession.deleteMany({
      where: { id: sessionId, staffId: member.id },
    });
    if (count === 0) return;
    const subject = { subjectKind: 'staff', subjectId: member.id };
    await appendAudit(transaction, { ...subject, at: now, actor: member.id, action: 'staff.signed-out' });
  });
}
