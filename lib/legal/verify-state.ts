import type { HeldReceipt } from '@/lib/receipts/schema';
import type { ReceiptFault } from '@/lib/receipts/verify';

/** The fields of the form, in the order of the page. */
export type VerifyField = 'receipt' | 'file';

/** A receipt with the names of the documents in it, in the visitor's language. */
export type VerifiedReceipt = HeldReceipt & { titles: Record<string, string> };

export type VerifyState =
  | { status: 'idle' }
  | { status: 'valid'; receipt: VerifiedReceipt }
  | { status: 'invalid'; field: VerifyField; fault: ReceiptFault; about: string; text: string }
  /** The answer was lost on the way; made by the browser. */
  | { status: 'offline'; text: string };

/** What comes of a try. */
export type VerifyAnswer = Exclude<VerifyState, { status: 'idle' }>;
