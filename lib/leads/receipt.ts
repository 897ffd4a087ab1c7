import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';

/** Names and lives of the two cookies the form needs; the privacy policy lists them. */
export const RECEIPT_COOKIE = 'receipt';
export const RECEIPT_SECONDS = 60 * 60;

const PURPOSE = 'received';

const received = z.object({
  reference: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  terms: z.array(z.object({ document: z.string(), version: z.string() })),
});

/** What the received page shows: no personal data, and nothing that opens the case. */
export type Received = z.infer<typeof received>;

export function signReceived(value: Received): string {
  return signToken(keyRing(), PURPOSE, value);
}

/** Null: not ours, damaged, or older than an hour. */
export function readReceived(text: string | undefined, now: Date): Received | null {
  if (text === undefined || text.length > 2048) return null;
  const parsed = received.safeParse(readToken(keyRing(), PURPOSE, text));
  if (!parsed.success) return null;
  return now.getTime() - parsed.data.at <= RECEIPT_SECONDS * 1000 ? parsed.data : null;
}
