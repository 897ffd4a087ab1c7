import { z } from 'zod';
import * as tokens from '@/lib/receipts/received';

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

export function signReceived(value: ReceivedReport, now: Date): string {
  return tokens.signReceived(PURPOSE, value, now);
}

/** Null: not ours, damaged, or signed more than an hour ago. */
export function readReceived(text: string | undefined, now: Date): ReceivedReport | null {
  return tokens.readReceived({ purpose: PURPOSE, schema: received }, text, now);
}
