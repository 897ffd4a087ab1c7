import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';
import { RECEIPT_SECONDS } from '@/lib/receipts/cookie';

const PURPOSE = 'received';

const received = z.object({
  reference: z.string(),
  /** When the lead was kept, in milliseconds since 1970. */
  at: z.number(),
  terms: z.array(z.object({ document: z.string(), version: z.string() })),
});

/** Somebody who sends again later gets a receipt anew, for the lead that was kept then. */
const signed = received.extend({ signedAt: z.number() });

/** What the received page shows: no personal data, and nothing that opens the case. */
export type Received = z.infer<typeof received>;

export function signReceived(value: Received, now: Date): string {
  return signToken(keyRing(), PURPOSE, { ...value, signedAt: now.getTime() });
}

/** Null: not ours, damaged, or signed more than an hour ago. */
export function readReceived(text: string | undefined, now: Date): Received | null {
  if (text === undefined || text.length > 2048) return null;
  const parsed = signed.safeParse(readToken(keyRing(), PURPOSE, text));
  if (!parsed.success) return null;
  const { signedAt, ...value } = parsed.data;
  return now.getTime() - signedAt <= RECEIPT_SECONDS * 1000 ? value : null;
}
