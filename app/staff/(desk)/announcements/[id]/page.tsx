import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { AnnouncementFacts } from '@/components/announcements/announcement-facts';
import { AnnouncementRevisions } from '@/components/announcements/announcement-revisions';
import { AnnouncementUpdates } from '@/components/announcements/announcement-updates';
import { AnnouncementPreview } from '@/components/announcements/desk/announcement-preview';
import { DeskWords } from '@/components/announcements/desk/desk-words';
import { DraftPart, technologyOptions } from '@/components/announcements/desk/draft-part';
import { PublishPart } from '@/components/announcements/desk/publish-part';
import { PublishedPart } from '@/components/announcements/desk/published-part';
import { findForDesk } from '@/lib/announcements/queries';
import { announcementId } from '@/lib/announcements/schema';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';

type DeskProps = PageProps<'/staff/announcements/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('announcement-desk');
  return { title: t('title') };
}

export default async function DeskAnnouncementPage({ params }: DeskProps) {
  const member = await requireStaff('announcements:read');
  const t = await getTranslations('announcement-desk');
  const now = new Date();
  const locale = await getLocale();
  const id = announcementId.safeParse((await params).id);
  const announcement = (id.success ? await findForDesk(member, id.data, now) : null) ?? notFound();
  const isPublished = announcement.state === 'published';
  const mayWrite = may(member.role, 'announcements:write');
  return (
    <DeskWords>
      <p className="text-quiet">{t(`states.${announcement.state}`)}</p>
      <h1 className="text-s3">{announcement.title[locale] || t('list.untitled')}</h1>
      <AnnouncementPreview announcement={announcement} />
      {isPublished && (
        <>
          <p>
            <a
              href={`/${locale}/announcements/${announcement.id}`}
              className="inline-flex min-h-11 items-center"
            >
              {t('publicPage')}
            </a>
          </p>
          <AnnouncementFacts locale={locale} announcement={announcement} now={now} />
          <AnnouncementUpdates locale={locale} kind={announcement.kind} updates={announcement.updates} />
          <AnnouncementRevisions locale={locale} revisions={announcement.revisions} />
          {mayWrite && <PublishedPart announcement={announcement} technologies={await technologyOptions()} />}
        </>
      )}
      {!isPublished && mayWrite && (
        <>
          <PublishPart announcement={announcement} now={now} />
          <h2 className="mt-8 text-s2">{t('write')}</h2>
          <DraftPart announcement={announcement} />
        </>
      )}
    </DeskWords>
  );
}
