import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeadList } from '@/components/inbox/lead-list';
import { listContext } from '@/components/inbox/list-context';
import { Shortcuts } from '@/components/inbox/shortcuts';
import { ViewTabs } from '@/components/inbox/view-tabs';
import { countWaiting, listDue } from '@/lib/inbox/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('views.due') };
}

export default async function DuePage() {
  const member = await requireStaff('leads:read');
  const now = new Date();
  const [t, lines, counts] = await Promise.all([
    getTranslations('inbox'),
    listDue(member, 'all', now),
    countWaiting(member, now),
  ]);
  const { texts, choices } = await listContext(member, lines);
  return (
    <>
      <h1 className="mb-4 text-s3">{t('views.due')}</h1>
      <ViewTabs counts={counts} address="/staff/leads/due" />
      <div className="flex min-h-11 justify-end">
        <Shortcuts />
      </div>
      <LeadList lines={lines} choices={choices} empty={t('list.emptyDue')} now={now} {...texts} />
    </>
  );
}
