import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskWords } from '@/components/announcements/desk/desk-words';
import { DraftPart } from '@/components/announcements/desk/draft-part';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('announcement-desk');
  return { title: t('new') };
}

export default async function NewAnnouncementPage() {
  await requireStaff('announcements:write');
  const t = await getTranslations('announcement-desk');
  return (
    <DeskWords>
      <h1 className="text-s3">{t('new')}</h1>
      <DraftPart announcement={null} />
    </DeskWords>
  );
}
