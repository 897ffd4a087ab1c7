import type { FormValues } from '@/lib/core/form-state';
import { textOf } from '@/lib/core/posted';
import { filesIn } from '@/lib/correspondence/files';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { REPORT_FIELDS, type ReportField } from './fields';

export type PostedReport = {
  /** Every field but the files, which no page can give back. */
  values: FormValues<ReportField>;
  files: File[];
  locale: Locale;
  /** What stood in the field that people don't see. */
  trap: string;
  token: string;
};

/** Reads what came in, without judging it. */
export function readPosted(posted: unknown): PostedReport {
  const form = posted instanceof FormData ? posted : new FormData();
  const values: FormValues<ReportField> = {};
  for (const field of REPORT_FIELDS) {
    const value = form.get(field);
    if (field !== 'evidence' && typeof value === 'string') values[field] = value;
  }
  const locale = form.get('locale');
  return {
    values,
    files: filesIn(form, 'evidence'),
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    trap: textOf(form, 'homepage'),
    token: textOf(form, 'token'),
  };
}
