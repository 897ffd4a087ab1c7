import { getFormatter, getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** An instant in Beijing time; our script adds the visitor's own where that is another (components/site/script/times.ts). */
export async function BeijingTime({ locale, at }: { locale: Locale; at: Date }) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const format = await getFormatter({ locale });
  const time = format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <time dateTime={at.toISOString()} data-here={t('times.here')} className="tabular-nums">
      {t('times.beijing', { time })}
    </time>
  );
}
