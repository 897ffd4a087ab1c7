import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { ShownAnnouncement } from '@/lib/announcements/queries';
import { hasProgress, isOverdue } from '@/lib/announcements/rules';
import type { Locale } from '@/lib/i18n/locales';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { BeijingTime } from './beijing-time';

type FactsProps = { locale: Locale; announcement: ShownAnnouncement; now: Date };

/** When it was published, when it begins and ends, and which technologies it concerns. */
export async function AnnouncementFacts({ locale, announcement, now }: FactsProps) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const { kind, startsAt, endsAt, publishedAt } = announcement;
  const begins = hasProgress(kind) ? 'times.starts' : 'times.effective';
  return (
    <>
      <dl className="mt-6 grid gap-x-8 gap-y-2 border-y border-line py-4 text-s0 md:grid-cols-[max-content_1fr]">
        <Fact name={t('times.published')}>
          <BeijingTime locale={locale} at={publishedAt} />
        </Fact>
        {startsAt && (
          <Fact name={t(begins)}>
            <BeijingTime locale={locale} at={startsAt} />
          </Fact>
        )}
        {(endsAt ?? hasProgress(kind)) && (
          <Fact name={t('times.ends')}>
            {endsAt ? <BeijingTime locale={locale} at={endsAt} /> : t('times.open')}
          </Fact>
        )}
        <TechnologiesConcerned locale={locale} slugs={announcement.technologies} />
      </dl>
      {startsAt && (
        <p className="no-print mt-2">
          <a
            href={`/${locale}/announcements/${announcement.id}/event.ics`}
            className="inline-flex min-h-11 items-center text-s0"
          >
            {t('detail.calendar')}
          </a>
        </p>
      )}
      {isOverdue(announcement, now) && <p className="mt-4 font-strong">{t('times.overdue')}</p>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

async function TechnologiesConcerned({ locale, slugs }: { locale: Locale; slugs: string[] }) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const known = await listTechnologyNames(locale);
  const concerned = known.filter(({ slug }) => slugs.includes(slug));
  if (concerned.length === 0) return null;
  return (
    <Fact name={t('detail.technologies')}>
      <ul className="flex flex-wrap gap-x-5">
        {concerned.map(({ slug, title }) => (
          <li key={slug}>
            <a
              href={`/${locale}/technologies/${slug}`}
              className="inline-flex min-h-11 min-w-11 items-center md:-my-2.5"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
