import type { EmailProblem } from '@/lib/typed/email';

export type SubscriptionState =
  | { status: 'idle' }
  | { status: 'sent' }
  | { status: 'invalid'; error: EmailProblem; email: string }
  | { status: 'refused'; reason: 'too_many' | 'form_expired'; email: string };

/** What a link out of a mail leads to. */
export type LinkState = { status: 'idle' | 'done' | 'unknown' };
