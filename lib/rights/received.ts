import { z } from 'zod';
import * as tokens from '@/lib/receipts/received';

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

export function signReceived(value: ReceivedRequest, now: Date): string {
  return tokens.signReceived(PURPOSE, value, now);
}

/** Null: not ours, damaged, or signed more than an hour ago. */
export function readReceived(text: string | undefined, now: Date): ReceivedRequest | null {
  return tokens.readReceived({ purpose: PURPOSE, schema: received }, text, now);
}
