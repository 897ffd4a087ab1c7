import type { Locale } from '@/lib/i18n/locales';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import { disclosureWords } from './words';

export type Duration = { count: number; unit: 'hours' | 'days' | 'workingDays' | 'months' | 'years' };

/** A duration as people say it: “24 个月”, “15 working days”. */
export function sayDuration({ count, unit }: Duration, locale: Locale): string {
  const forms: { one?: string; other: string } = disclosureWords(locale).durations[unit];
  const form = new Intl.PluralRules(LANGUAGE_TAGS[locale]).select(count) === 'one' ? forms.one : undefined;
  return (form ?? forms.other).replace('{count}', String(count));
}

/** The length of a duration that doesn't depend on a calendar, in seconds. */
export function secondsOf({ count, unit }: Duration & { unit: 'hours' | 'days' }): number {
  return count * (unit === 'hours' ? 3600 : 86_400);
}
