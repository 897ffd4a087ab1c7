import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { db, type Transaction } from '@/lib/db/client';
import { findSignedIn, type SignedIn } from './queries';
import { isSeenLongAgo, LONGEST_MS } from './rules';
import { newToken } from './token';

/** How somebody has proved to be who they are, for the audit row. */
export type Proof = 'app' | 'passkey' | 'recovery-code';

type Opened = { staffId: string; by?: Proof; browser?: string | null; now: Date };

/** Signs somebody in who has given both factors; gives the token for their browser. */
export async function openSession(opened: Opened): Promise<string> {
  return db().$transaction((transaction) => writeSession(transaction, opened));
}

/** The same within a transaction that uses up what proved it. */
export async function writeSession(
  transaction: Transaction,
  { staffId, by = 'app', browser = null, now }: Opened,
): Promise<string> {
  const { token, tokenHash } = newToken();
  await transaction.staffSession.create({
    data: {
      id: newId(now),
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
  const done = { at: now, actor: staffId, action: 'staff.signed-in', detail: { by } };
  await appendAudit(transaction, { ...subject, ...done });
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

/** Signs out of all of one's sessions, or of all but one; gives how many they were. */
export async function endSessions(
  member: { id: string },
  { but, now }: { but?: string; now: Date },
): Promise<number> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.staffSession.deleteMany({
      where: { staffId: member.id, ...(but === undefined ? {} : { id: { not: but } }) },
    });
    const subject = { subjectKind: 'staff', subjectId: member.id };
    const done = { at: now, actor: member.id, action: 'staff.signed-out-everywhere', detail: { count } };
    await appendAudit(transaction, { ...subject, ...done });
    return count;
  });
}

/** Remembers that the password was entered again just now. */
export async function confirmSession(sessionId: string, now: Date): Promise<void> {
  await db().staffSession.updateMany({ where: { id: sessionId }, data: { confirmedAt: now } });
}
