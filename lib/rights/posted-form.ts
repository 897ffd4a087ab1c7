import type { FormValues } from '@/lib/core/form-state';
import { textOf } from '@/lib/core/posted';
import { filesIn } from '@/lib/correspondence/files';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { RIGHTS_FIELDS, type RightsField } from './fields';

export type PostedRequest = {
  /** Every field but the files, which no page can give back. */
  values: FormValues<RightsField>;
  files: File[];
  locale: Locale;
  token: string;
};

/** Reads what came in, without judging it. */
export function readPosted(posted: unknown): PostedRequest {
  const form = posted instanceof FormData ? posted : new FormData();
  const values: FormValues<RightsField> = {};
  for (const field of RIGHTS_FIELDS) {
    const value = form.get(field);
    if (field !== 'proof' && typeof value === 'string') values[field] = value;
  }
  const locale = form.get('locale');
  return {
    values,
    files: filesIn(form, 'proof'),
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    token: textOf(form, 'token'),
  };
}
