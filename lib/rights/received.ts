import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';
import { RECEIPT_SECONDS } from '@/lib/receipts/cookie';

const PURPOSE = 'rights received';

const received = z.object({
  reference: z.string(),
  /** When the request was kept, and the first instant at which an answer is too late; milliseconds since 1970. */
  at: z.number(),
  dueAt: z.number(),
  /** True: a code is on its way to the address given. */
  isMailed: z.boolean(),
});

/** What the received page shows: no personal data, and nothing that opens the case. */
export type ReceivedRequest = z.infer<typeof received>;

const signed = received.extend({ signedAt: z.number() });

export function signReceived(value: ReceivedRequest, now: Date): string {
  return signToken(keyRing(), PURPOSE, { ...value, signedAt: now.getTime() });
}

/** Null: not ours, damaged, or signed more than an hour ago. */
export function readReceived(text: string | undefined, now: Date): ReceivedRequest | null {
  if (text === undefined || text.length > 2048) return null;
  const parsed = signed.safeParse(readToken(keyRing(), PURPOSE, text));
  if (!parsed.success) return null;
  const { signedAt, ...value } = parsed.data;
  return now.getTime() - signedAt <= RECEIPT_SECONDS * 1000 ? value : null;
}
