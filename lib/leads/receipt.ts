import { z } from 'zod';
import * as tokens from '@/lib/receipts/received';

const PURPOSE = 'received';

const received = z.object({
  reference: z.string(),
  /** When the lead was kept, in milliseconds since 1970. */
  at: z.number(),
  terms: z.array(z.object({ document: z.string(), version: z.string() })),
});

/** What the received page shows: no personal data, and nothing that opens the case. */
export type Received = z.infer<typeof received>;

export function signReceived(value: Received, now: Date): string {
  return tokens.signReceived(PURPOSE, value, now);
}

/** Null: not ours, damaged, or signed more than an hour ago. */
export function readReceived(text: string | undefined, now: Date): Received | null {
  return tokens.readReceived({ purpose: PURPOSE, schema: received }, text, now);
}
