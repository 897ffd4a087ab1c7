import type { Notice } from '@/lib/restrictions/notice';
import type { ContactField } from './fields';
import type { ContactErrors } from './schema';

export type ContactValues = Partial<Record<ContactField, string>>;

/** A piece of the sentence beside a box: words, or the name of a document that links to its version. */
export type ConsentPart = string | { text: string; document: string; version: string };

/** What a page showed when its form was made: the sentences beside its boxes, and the token that proves them. */
export type ShownForm = {
  token: string;
  accept: ConsentPart[];
  guardian: string;
  /** Null: there is nobody to share with, and no box. */
  share: string | null;
};

/**
 * Why a form that was filled in rightly isn't kept. `child`: whatever it holds. `terms_changed`, `form_expired`: send
 * again, having looked. `restricted`: not until the restriction ends. `too_many`: later. `unavailable`: our fault. The browser makes two itself. `offline`: the answer was lost on the way.
 * `outdated`: the page is older than the site and must be loaded anew.
 */
export type ContactRefusal =
  | 'child'
  | 'restricted'
  | 'terms_changed'
  | 'form_expired'
  | 'too_many'
  | 'unavailable'
  | 'offline'
  | 'outdated';

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
      /** What whoever is restricted reads. */
      notice?: Notice;
    };

/** What comes of a try: anything but a form nobody sent yet. */
export type ContactAnswer = Exclude<ContactState, { status: 'idle' }>;
