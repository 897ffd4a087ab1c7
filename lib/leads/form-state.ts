import type { ContactField } from './fields';
import type { ContactErrors } from './schema';

export type ContactValues = Partial<Record<ContactField, string>>;

/** A document as it was named beside the accept box. */
export type ShownTerm = { document: string; title: string; version: string };

/** What a page showed when its form was made: the terms, and the token that proves it. */
export type ShownForm = { token: string; terms: ShownTerm[] };

/**
 * Why a form that was filled in rightly isn't kept. `terms_changed`, `form_expired`: send again, having looked.
 * `too_many`: later. `unavailable`: our fault. `offline`: the answer was lost on the way, made by the browser.
 */
export type ContactRefusal = 'terms_changed' | 'form_expired' | 'too_many' | 'unavailable' | 'offline';

export type ContactState =
  | { status: 'idle' }
  | { status: 'invalid'; errors: ContactErrors; values: ContactValues; form?: ShownForm }
  | {
      status: 'refused';
      reason: ContactRefusal;
      values: ContactValues;
      form?: ShownForm;
      /** For support, where the fault is ours. */
      faultId?: string;
      retryMinutes?: number;
    };

/** What comes of a try: anything but a form nobody sent yet. */
export type ContactAnswer = Exclude<ContactState, { status: 'idle' }>;
