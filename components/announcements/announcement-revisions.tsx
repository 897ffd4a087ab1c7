import { getTranslations } from 'next-intl/server';
import type { RevisionRow } from '@/lib/announcements/queries';
import type { Locale } from '@/lib/i18n/locales';
import { AnnouncementText } from './announcement-text';
import { BeijingTime } from './beijing-time';

/** What was corrected and when, with the text as it stood before: nothing is changed silently. */
export async function AnnouncementRevisions({
  locale,
  revisions,
}: {
  locale: Locale;
  revisions: RevisionRow[];
}) {
  const t = await getTranslations({ locale, namespace: 'announcements' });
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="revisions" className="mt-12">
      <h2 id="revisions" className="text-s3">
        {t('detail.revisions')}
      </h2>
      <ol className="mt-4">
        {revisions.map(({ id, at, note, title, body }) => (
          <li key={id} className="border-t border-line py-4" data-revision={id}>
            <p className="text-s0 text-quiet">
              <BeijingTime locale={locale} at={at} />
            </p>
            <div className="prose max-w-[38em]">
              <AnnouncementText text={note[locale]} locale={locale} />
            </div>
            <details className="print-open mt-1">
              <summary className="inline-flex min-h-11 cursor-pointer items-center underline decoration-seal underline-offset-4">
                {t('detail.before')}
              </summary>
              <div className="prose max-w-[38em] border-s-2 border-line ps-5 text-quiet">
                <p className="font-strong">{title[locale]}</p>
                <AnnouncementText text={body[locale]} locale={locale} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
