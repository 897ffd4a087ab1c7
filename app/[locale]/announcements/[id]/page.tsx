import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AnnouncementFacts } from '@/components/announcements/announcement-facts';
import { AnnouncementRevisions } from '@/components/announcements/announcement-revisions';
import { AnnouncementText } from '@/components/announcements/announcement-text';
import { AnnouncementTrail } from '@/components/announcements/announcement-trail';
import { AnnouncementUpdates } from '@/components/announcements/announcement-updates';
import { KindMark } from '@/components/announcements/kind-mark';
import { SiteShell } from '@/components/site/site-shell';
import { findAnnouncement } from '@/lib/announcements/queries';
import { announcementId } from '@/lib/announcements/schema';
import { plainText } from '@/lib/announcements/text';
import { enterLocale } from '@/lib/i18n/enter-locale';
import { siteUrl } from '@/lib/routing/site-url';
import { shareMetadata } from '@/lib/share/metadata';

type AnnouncementProps = PageProps<'/[locale]/announcements/[id]'>;

export const dynamic = 'force-dynamic';

const DESCRIPTION_UNITS = 160;

async function readShown(params: AnnouncementProps['params'], now: Date) {
  const locale = await enterLocale(params);
  const id = announcementId.safeParse((await params).id);
  if (!id.success) notFound();
  const announcement = (await findAnnouncement(id.data, now)) ?? notFound();
  return { locale, announcement, path: `/announcements/${id.data}` };
}

export async function generateMetadata({ params }: AnnouncementProps): Promise<Metadata> {
  const { locale, announcement, path } = await readShown(params, new Date());
  const title = announcement.title[locale];
  const text = plainText(announcement.body[locale], locale, siteUrl()).replace(/\s+/g, ' ');
  const description = text.length > DESCRIPTION_UNITS ? `${text.slice(0, DESCRIPTION_UNITS)}…` : text;
  return {
    title,
    ...shareMetadata(locale, { title, description, path, image: '/announcements', type: 'article' }),
  };
}

export default async function AnnouncementPage({ params }: AnnouncementProps) {
  const now = new Date();
  const { locale, announcement, path } = await readShown(params, now);
  const t = await getTranslations({ locale, namespace: 'announcements' });
  const title = announcement.title[locale];
  return (
    <SiteShell locale={locale} path={path}>
      <article className="wrap pt-6 pb-12 lg:pt-8 lg:pb-16">
        <AnnouncementTrail locale={locale} page={{ name: title, path }} />
        <p className="mt-4">
          <KindMark locale={locale} kind={announcement.kind} progress={announcement.progress} />
        </p>
        <h1 className="mt-1 max-w-[24em] text-s4">{title}</h1>
        <AnnouncementFacts locale={locale} announcement={announcement} now={now} />
        <div className="prose mt-6 max-w-[38em]">
          <AnnouncementText text={announcement.body[locale]} locale={locale} />
        </div>
        <AnnouncementUpdates locale={locale} kind={announcement.kind} updates={announcement.updates} />
        <AnnouncementRevisions locale={locale} revisions={announcement.revisions} />
        <p className="no-print mt-10 border-t border-line pt-4">
          <a href={`/${locale}/announcements`} className="inline-flex min-h-11 items-center">
            {t('detail.all')}
          </a>
        </p>
      </article>
    </SiteShell>
  );
}
