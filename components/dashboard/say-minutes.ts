import type { getTranslations } from 'next-intl/server';

type Words = Awaited<ReturnType<typeof getTranslations<'dashboard'>>>;

/** A working time in words; from an hour on without the minutes that nobody reads. */
export function sayMinutes(t: Words, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('time.minutes', { minutes });
  return minutes % 60 === 0 ? t('time.hours', { hours }) : t('time.both', { hours, minutes: minutes % 60 });
}
