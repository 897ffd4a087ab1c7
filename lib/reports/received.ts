import { z } from 'zod';
import { keyRing } from '@/lib/crypto/keys';
import { readToken, signToken } from '@/lib/crypto/token';
import { RECEIPT_SECONDS } from '@/lib/receipts/cookie';

const PURPOSE = 'report received';

const received = z.object({
  reference: z.string(),
  /** When the report was kept, and the last day for an answer, `YYYY-MM-DD`. */
  at: z.number(),
  lastDay: z.string(),
  /** True: a code is on its way to the address given. */
  isMailed: z.boolean(),
});

/** What the received page shows: no personal data, and nothing that opens the case. */
export type ReceivedReport = z.infer<typeof received>;

const signed = received.extend({ signedAt: z.number() });

export function signReceived(value: ReceivedReport, now: Date): string {
  return signToken(keyRing(), PURPOSE, { ...value, signedAt: now.getTime() });
}

/** Null: not ours, damaged, or signed more than an hour ago. */
export function readReceived(text: string | undefined, now: Date): ReceivedReport | null {
  if (text === undefined || text.length > 2048) return null;
  const parsed = signed.safeParse(readToken(keyRing(), PURPOSE, text));
  if (!parsed.success) return null;
  const { signedAt, ...value } = parsed.data;
  return now.getTime() - signedAt <= RECEIPT_SECONDS * 1000 ? value : null;
}
