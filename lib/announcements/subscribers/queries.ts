import { hashSecret } from '@/lib/correspondence/secret';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

export type SubscriberForMail = { email: string; secret: string; locale: Locale; isConfirmed: boolean };

/** Whom to write to. Null: they have left. */
export async function findSubscriberForMail(id: string): Promise<SubscriberForMail | null> {
  const found = await db().subscriber.findUnique({ where: { id } });
  if (!found) return null;
  const { email, secret, locale, confirmedAt, keyId, wrappedKey } = found;
  const stored = { keyId, wrappedKey, fields: { email, secret } };
  const opened = openRecord(keyRing(), { table: 'Subscriber', id }, stored);
  return opened && { ...opened, locale, isConfirmed: confirmedAt !== null };
}

/** Whether a link out of a mail still belongs to somebody. */
export async function findSubscription(secret: string): Promise<'asked' | 'confirmed' | 'unknown'> {
  const found = await db().subscriber.findUnique({
    where: { secretHash: hashSecret(secret) },
    select: { confirmedAt: true },
  });
  if (!found) return 'unknown';
  return found.confirmedAt === null ? 'asked' : 'confirmed';
}
