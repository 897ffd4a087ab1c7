import { textOf } from '@/lib/core/posted';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import { CONTACT_FIELDS } from './fields';
import type { ContactValues } from './form-state';

export type PostedForm = {
  values: ContactValues;
  locale: Locale;
  /** What stood in the field that people don't see. */
  trap: string;
  token: string;
};

/** Reads what came in, without judging it. Whoever calls an action by hand can send anything in the place of a form. */
export function readPosted(posted: unknown): PostedForm {
  const formData = posted instanceof FormData ? posted : new FormData();
  const sent = CONTACT_FIELDS.filter((field) => formData.has(field));
  const locale = formData.get('locale');
  return {
    values: Object.fromEntries(sent.map((field) => [field, textOf(formData, field)])),
    locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
    trap: textOf(formData, 'homepage'),
    token: textOf(formData, 'token'),
  };
}
