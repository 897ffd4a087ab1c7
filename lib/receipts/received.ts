// What a received page shows, handed from the form to the page by its sender's browser.
import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';
import { RECEIPT_SECONDS } from './cookie';

/** Somebody who sends again later gets it anew, for what was kept then. */
const signature = z.object({ signedAt: z.number() });

export function signReceived(purpose: string, value: object, now: Date): string {
  return signToken(keyRing(), purpose, { ...value, signedAt: now.getTime() });
}

/** Null: not ours, of another form, damaged, or signed more than an hour ago. */
export function readReceived<Value>(
  { purpose, schema }: { purpose: string; schema: z.ZodType<Value> },
  text: string | undefined,
  now: Date,
): Value | null {
  if (text === undefined || text.length > 2048) return null;
  const token = readToken(keyRing(), purpose, text);
  const signed = signature.safeParse(token);
  const parsed = schema.safeParse(token);
  if (!signed.success || !parsed.success) return null;
  return now.getTime() - signed.data.signedAt <= RECEIPT_SECONDS * 1000 ? parsed.data : null;
}
