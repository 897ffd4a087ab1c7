import { randomBytes } from 'node:crypto';
import { countTurn } from '@/lib/abuse/mutations';
import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { hashSecret } from '@/lib/correspondence/secret';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { sealRecord } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { secondsOf } from '@/lib/disclosures/duration';
import { RETENTION } from '@/lib/disclosures/retention';
import type { Locale } from '@/lib/i18n/locales';
import { outgoing } from '@/lib/outbox/message';
import { emailKey } from '@/lib/typed/email';

export type Wish = { email: string; locale: Locale; address: string | null; now: Date };

/**
 * Notes that somebody wants announcements by mail, and sends the link that confirms it. Whoever has asked before gets
 * another link, whoever gets announcements already no mail: nobody learns from the answer which addresses are known. Over a
 * limit the database refuses it: isOverLimit.
 */
export async function requestSubscription({ email, locale, address, now }: Wish): Promise<void> {
  const emailIndex = blindIndex(keyRing(), 'email', emailKey(email));
  await db().$transaction(async (transaction) => {
    await countTurn(transaction, { address, now });
    const known = await transaction.subscriber.findUnique({
      where: { emailIndex },
      select: { id: true, confirmedAt: true },
    });
    if (known?.confirmedAt) return;
    const id = known?.id ?? newId(now);
    if (!known) {
      const secret = randomBytes(16).toString('base64url');
      const sealed = sealRecord(keyRing(), { table: 'Subscriber', id }, { email, secret });
      const { keyId, wrappedKey, fields } = sealed;
      const row = { id, locale, createdAt: now, emailIndex, secretHash: hashSecret(secret) };
      await transaction.subscriber.create({ data: { ...row, ...fields, keyId, wrappedKey } });
    }
    const happened = { kind: 'subscription.requested', ...subjectOf(id), payload: { reference: id } };
    await transaction.outboxMessage.create({ data: outgoing(happened, now) });
    await record(transaction, id, { action: 'requested', now });
  });
}

/** Whoever follows the link of the first mail gets announcements from now on. False: the link is no good any more. */
export async function confirmSubscription(secret: string, now: Date): Promise<boolean> {
  const secretHash = hashSecret(secret);
  return db().$transaction(async (transaction) => {
    const found = await transaction.subscriber.findUnique({ where: { secretHash } });
    if (!found) return false;
    if (found.confirmedAt !== null) return true;
    await transaction.subscriber.update({ where: { id: found.id }, data: { confirmedAt: now } });
    await record(transaction, found.id, { action: 'confirmed', now });
    return true;
  });
}

/** Forgets somebody at their wish, wholly. Doing it twice is as good as once. */
export async function endSubscription(secret: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const found = await transaction.subscriber.findUnique({
      where: { secretHash: hashSecret(secret) },
      select: { id: true },
    });
    if (!found) return;
    await transaction.subscriber.delete({ where: { id: found.id } });
    await record(transaction, found.id, { action: 'ended', now });
  });
}

/** Forgets those who never confirmed; gives how many. */
export async function forgetUnconfirmed(now: Date): Promise<number> {
  const createdAt = { lte: new Date(now.getTime() - secondsOf(RETENTION.subscription) * 1000) };
  const { count } = await db().subscriber.deleteMany({ where: { confirmedAt: null, createdAt } });
  return count;
}

export type Telling = { announcement: string; what: 'published' | 'rescheduled' | 'cancelled'; now: Date };

const BATCH = 500;

/** Has everybody who confirmed told, within the transaction that gives them something to be told. */
export async function tellSubscribers(
  transaction: Transaction,
  { announcement, what, now }: Telling,
): Promise<void> {
  const subscribers = await transaction.subscriber.findMany({
    where: { confirmedAt: { not: null } },
    select: { id: true },
  });
  const payload = { reference: announcement, what };
  for (let from = 0; from < subscribers.length; from += BATCH) {
    await transaction.outboxMessage.createMany({
      data: subscribers
        .slice(from, from + BATCH)
        .map(({ id }) => outgoing({ kind: 'announcement.told', ...subjectOf(id), payload }, now)),
    });
  }
}

function subjectOf(id: string) {
  return { subjectKind: 'subscriber', subjectId: id };
}

async function record(
  transaction: Transaction,
  id: string,
  { action, now }: { action: string; now: Date },
): Promise<void> {
  const entry = { ...subjectOf(id), at: now, actor: 'visitor', action: `subscription.${action}` };
  await appendAudit(transaction, entry);
}
