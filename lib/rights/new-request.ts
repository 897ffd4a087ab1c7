import type { FormToken } from '@/lib/abuse/form-token';
import type { CheckedFile } from '@/lib/correspondence/files';
import type { Locale } from '@/lib/i18n/locales';
import type { ProofConsent } from './consent';
import type { RightsInput } from './schema';

export type NewRequest = {
  input: RightsInput;
  locale: Locale;
  form: FormToken;
  proof: CheckedFile[];
  /** What was agreed to with the proof. Null: none was sent. */
  consent: ProofConsent | null;
  /** What stands for the sender's address in the limits. */
  address: string | null;
  now: Date;
};
