// How long each kind of record is kept. Whatever deletes records and whatever text promises it read it here.
import type { Duration } from './duration';

/** The law behind a period stands beside it; the words on when it begins are in content/disclosures. */
export const RETENTION = {
  lead: { count: 24, unit: 'months' },
  /** Sharing and consent records: at least three years (Network Data Security Regulations, art. 12). */
  case: { count: 3, unit: 'years' },
  acceptance: { count: 3, unit: 'years' },
  audit: { count: 3, unit: 'years' },
  /** At least six months (Cybersecurity Law, art. 23); never configure less. */
  securityLog: { count: 6, unit: 'months' },
  staffAccount: { count: 6, unit: 'months' },
  /** An address that nobody confirmed; one that was confirmed goes when its owner leaves. */
  subscription: { count: 48, unit: 'hours' },
  /** Mails and webhooks that have gone out or were given up; no longer than it takes to follow up a complaint about one. */
  message: { count: 30, unit: 'days' },
  limit: { count: 24, unit: 'hours' },
} as const satisfies Record<string, Duration>;

export type RetentionKey = keyof typeof RETENTION;
