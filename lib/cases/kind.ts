// The seam between the case page and the kinds of record that it shows. Whoever adds a kind writes one file
// (`lead-case.ts` is the example) and one line in `kinds.ts`.
import type { Result } from '@/lib/core/result';
import type { Locale } from '@/lib/i18n/locales';

/** What a sender may do on the page. Writing a message and adding files need nothing of a kind. */
export const CASE_ACTS = [
  'correct',
  'withdraw',
  'unshare',
  'restrict',
  'doAtOnce',
  'appeal',
  'close',
  'erase',
] as const;

export type CaseAct = (typeof CASE_ACTS)[number];

/** One thing that was sent: the name is a key of `cases.facts` in the message files. */
export type CaseFact = { name: string; value: string };

export type CaseView = {
  reference: string;
  /** A key of `cases.states`. */
  state: string;
  /** True once nobody works on it any more. */
  isClosed: boolean;
  receivedAt: Date;
  /** The first instant at which an answer is too late. Null: none is owed any more. */
  promisedBy: Date | null;
  closedAt: Date | null;
  /** What was sent, as it stands now. Empty once it is erased. */
  sent: CaseFact[];
  /** Facts that may be corrected, with what the field of the form is called. */
  correctable: CaseFact[];
  /** What was decided, in words of the desk. */
  answer: string | null;
  /** True where messages and files can be added. */
  canWrite: boolean;
  can: CaseAct[];
  /** What `doAtOnce` would do: a key of `cases.acts.doAtOnce`. Null: nothing. */
  atOnce: 'copy' | 'delete' | 'withdraw' | 'restrict' | null;
  /** True where the export holds everything kept under the address, not this record alone. */
  isWholePerson: boolean;
  /** Where a code goes, masked. Null: there is no mail address. */
  maskedEmail: string | null;
};

/** What came in with an act: form fields by name. */
export type CaseInput = Readonly<Record<string, string>>;

/** `gone`: it can't be done (any more). Another reason is a key of `cases.errors`, for the field that it names. */
export type ActOutcome =
  Result<null, 'gone'> | { ok: false; reason: 'invalid'; errors: Record<string, string> };

export type CaseKind = {
  /** The id of the record with this reference. */
  findId: (reference: string) => Promise<string | null>;
  /** Where its codes go. Null: there is no such record, or no longer anybody to write to. */
  findAddress: (id: string) => Promise<{ reference: string; email: string; locale: Locale } | null>;
  /** What its page shows. Null: there is no such record. */
  findView: (id: string, now: Date) => Promise<CaseView | null>;
  /** Called once a code that was sent to the address on file has been entered. */
  confirm?: (id: string, now: Date) => Promise<void>;
  acts: Partial<Record<CaseAct, (id: string, input: CaseInput, now: Date) => Promise<ActOutcome>>>;
};
