import type { FormToken } from '@/lib/abuse/form-token';
import type { Suspicion } from '@/lib/abuse/suspicion';
import type { CheckedFile } from '@/lib/correspondence/files';
import type { Locale } from '@/lib/i18n/locales';
import type { ReportInput } from './schema';

export type NewReport = {
  input: ReportInput;
  /** The version of the agreement whose clauses were offered. */
  agreementVersion: string;
  /** The words that were declared. */
  goodFaith: string;
  evidence: CheckedFile[];
  suspicions: Suspicion[];
  locale: Locale;
  form: FormToken;
  /** What stands for the sender's address in the limits. */
  address: string | null;
  now: Date;
};
