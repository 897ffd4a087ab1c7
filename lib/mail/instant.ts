import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';

/** An instant as people in Beijing read it from their clocks. */
export function sayInstant(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(instant);
}
