import type { PasswordProblem } from './passwords/rules';
import type { SignInRefusal } from './sign-in/mutations';

export type RefusalReason =
  SignInRefusal | 'email_taken' | 'last_administrator' | 'unknown' | 'code_wrong' | 'passkey_refused';

export type FieldProblem = PasswordProblem | 'name_missing' | 'name_long' | 'email_invalid' | 'role_missing';

/** What the forms on accounts come back with. */
export type FormAnswer =
  | { status: 'idle' }
  | { status: 'done' }
  /** For this once: recovery codes, or a one-time link. */
  | { status: 'shown'; lines: string[] }
  | { status: 'forbidden' }
  | { status: 'refused'; reason: RefusalReason; values?: Record<string, string> }
  | { status: 'invalid'; errors: Partial<Record<string, FieldProblem>>; values?: Record<string, string> };
