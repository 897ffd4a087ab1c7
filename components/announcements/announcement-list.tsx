import { getTranslations } from 'next-intl/server';
import type { AnnouncementRow } from '@/lib/announcements/queries';
import { hasProgress } from '@/lib/announcements/rules';
import type { Locale } from '@/lib/i18n/locales';
import { BeijingTime } from './beijing-time';
import { KindMark } from './kind-mark';

type ListProps = { locale: Locale; rows: AnnouncementRow[]; label: string };

/** Announcements in the order given, each with its kind, its times and the way to its page. */
export function AnnouncementList({ locale, rows, label }: ListProps) {
  return (
    <ol aria-label={label} className="mt-4">
      {rows.map((row) => (
        <AnnouncementEntry key={row.id} locale={locale} row={row} />
      ))}
    </ol>
  );
}

async function AnnouncementEntry({ locale, row }: { locale: Locale; row: AnnouncementRow }) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const { id, kind, progress, title, startsAt, publishedAt } = row;
  return (
    <li className="border-t border-line py-4" data-announcement={id}>
      <KindMark locale={locale} kind={kind} progress={progress} />
      <h3 className="text-s2">
        <a href={`/${locale}/announcements/${id}`} className="inline-flex min-h-11 items-center">
          {title[locale]}
        </a>
      </h3>
      <p className="flex flex-wrap gap-x-6 text-s0 text-quiet">
        {startsAt && (
          <span>
            {t(hasProgress(kind) ? 'times.starts' : 'times.effective')}{' '}
            <BeijingTime locale={locale} at={startsAt} />
          </span>
        )}
        <span>
          {t('times.published')} <BeijingTime locale={locale} at={publishedAt} />
        </span>
      </p>
    </li>
  );
}
