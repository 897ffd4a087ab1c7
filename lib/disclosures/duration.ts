import type { Locale } from '@/lib/i18n/locales';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import { disclosureWords } from './words';

export type Duration = { count: number; unit: 'hours' | 'days' | 'workingDays' | 'months' | 'years' };

type CalendarDuration = Duration & { unit: Exclude<Duration['unit'], 'workingDays'> };

/** A duration as people say it: “24 个月”, “15 working days”. */
export function sayDuration({ count, unit }: Duration, locale: Locale): string {
  const forms: { one?: string; other: string } = disclosureWords(locale).durations[unit];
  const form = new Intl.PluralRules(LANGUAGE_TAGS[locale]).select(count) === 'one' ? forms.one : undefined;
  return (form ?? forms.other).replace('{count}', String(count));
}

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * The instant that lies a duration before another: months and years by the calendar of Asia/Shanghai, where the last day
 * of a shorter month stands for those that it lacks.
 */
export function before({ count, unit }: CalendarDuration, now: Date): Date {
  if (unit === 'hours' || unit === 'days') return new Date(now.getTime() - secondsOf({ count, unit }) * 1000);
  const there = new Date(now.getTime() + SHANGHAI_OFFSET_MS);
  const day = there.getUTCDate();
  there.setUTCDate(1);
  there.setUTCMonth(there.getUTCMonth() - (unit === 'years' ? 12 * count : count));
  const lastDay = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate();
  there.setUTCDate(Math.min(day, lastDay));
  return new Date(there.getTime() - SHANGHAI_OFFSET_MS);
}

/** The length of a duration that doesn't depend on a calendar, in seconds. */
export function secondsOf({ count, unit }: Duration & { unit: 'hours' | 'days' }): number {
  return count * (unit === 'hours' ? 3600 : 86_400);
}
