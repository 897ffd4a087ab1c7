import type { FormToken } from '@/lib/abuse/form-token';
import type { Suspicion } from '@/lib/abuse/suspicion';
import type { Locale } from '@/lib/i18n/locales';
import type { LeadInput } from './schema';

/** One document accepted with the form, as it stood on the page. */
export type AcceptedTerm = { document: string; version: string; sha256: string };

/** A box that was ticked: the words beside it, and the documents they name. */
export type AcceptanceAct = {
  act: 'contact-form' | 'contact-form.guardian' | 'contact-form.share';
  sentence: string;
  terms: AcceptedTerm[];
};

export type NewLead = {
  input: LeadInput;
  locale: Locale;
  form: FormToken;
  acts: AcceptanceAct[];
  suspicions: Suspicion[];
  /** What stands for the sender's address in the limits. */
  address: string | null;
  now: Date;
};
