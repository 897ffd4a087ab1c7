import { getTranslations } from 'next-intl/server';
import { AnnouncementText } from '@/components/announcements/announcement-text';
import { KindMark } from '@/components/announcements/kind-mark';
import type { DeskAnnouncement } from '@/lib/announcements/queries';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';

/** Both languages side by side, drawn as the public page draws them. */
export async function AnnouncementPreview({ announcement }: { announcement: DeskAnnouncement }) {
  const t = await getTranslations('announcement-desk');
  const { kind, progress, title, body } = announcement;
  return (
    <section aria-label={t('preview')} className="mt-5 grid gap-6 border-y border-line py-5 xl:grid-cols-2">
      {LOCALES.map((locale) => (
        <article key={locale} lang={LANGUAGE_TAGS[locale]} data-preview={locale}>
          <p className="flex flex-wrap gap-x-3">
            <span className="text-s0 text-quiet">{LANGUAGE_NAMES[locale]}</span>
            <KindMark locale={locale} kind={kind} progress={progress} />
          </p>
          <h2 className="text-s2">{title[locale] || t('list.untitled')}</h2>
          <div className="prose mt-2 max-w-[38em]">
            <AnnouncementText text={body[locale]} locale={locale} />
          </div>
        </article>
      ))}
    </section>
  );
}
