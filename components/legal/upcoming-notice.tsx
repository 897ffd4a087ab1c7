import { getFormatter, getTranslations } from 'next-intl/server';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { listUpcoming } from '@/lib/legal/upcoming';

/**
 * Says on every page that new versions are coming. The server takes it out of prerendered pages from the instant in
 * `data-until` on (lib/server/passing.ts).
 */
export async function UpcomingNotice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'legal' });
  const format = await getFormatter({ locale });
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' });
  const days = await listUpcoming(locale, new Date());
  return days.map(({ from, versions }) => (
    <aside
      key={from.toISOString()}
      data-until={from.toISOString()}
      aria-label={t('coming.label')}
      className="no-print border-b border-line bg-raised text-s0"
    >
      <p className="wrap flex flex-wrap items-center gap-x-4 py-1">
        <span className="py-1">
          {t('coming.notice', {
            documents: list.format(versions.map(({ title }) => t('coming.document', { title }))),
            date: format.dateTime(from, { dateStyle: 'long' }),
          })}
        </span>
        <a href={`/${locale}/legal#coming`} className="inline-flex min-h-11 items-center">
          {t('coming.more')}
        </a>
      </p>
    </aside>
  ));
}
