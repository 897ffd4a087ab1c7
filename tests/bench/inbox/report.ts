import { reportGrowth } from '../report/growth';
import type { InboxResult } from './run';

export function reportInbox(result: InboxResult): string {
  return reportGrowth('Inbox', 'leads', result);
}

/** A page that should be full is, so that the figures mean something. */
export function isInboxSound({ databases }: InboxResult): boolean {
  return Object.values(databases).every(
    ({ many }) =>
      many['first page']?.lines === 50 &&
      many['exact phone']?.lines === 3 &&
      many['nothing found']?.lines === 0,
  );
}
