import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { Filters } from '@/components/inbox/filters';
import { LeadList } from '@/components/inbox/lead-list';
import { listContext } from '@/components/inbox/list-context';
import { Pager } from '@/components/inbox/pager';
import { SavedViews } from '@/components/inbox/saved-views';
import { SearchForm } from '@/components/inbox/search-form';
import { Shortcuts } from '@/components/inbox/shortcuts';
import { ViewTabs } from '@/components/inbox/view-tabs';
import { TransferLinks } from '@/components/transfer/transfer-links';
import { addressOf, readView } from '@/lib/inbox/address';
import { countWaiting, listLeads } from '@/lib/inbox/queries';
import { listViews } from '@/lib/inbox/views/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('title') };
}

export default async function LeadsPage({ searchParams }: PageProps<'/staff/leads'>) {
  const member = await requireStaff('leads:read');
  const view = readView(await searchParams);
  const now = new Date();
  const [t, page, counts, views] = await Promise.all([
    getTranslations('inbox'),
    listLeads(member, view),
    countWaiting(member, now),
    listViews(member),
  ]);
  const { technologies, assignees, texts, choices } = await listContext(member, page.lines);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <h1 className="text-s3">{t('title')}</h1>
        <SearchForm />
      </div>
      <ViewTabs counts={counts} address={addressOf(view)} />
      <SavedViews views={views} view={view} />
      {view.find === undefined ? (
        <Filters view={view} technologies={technologies} colleagues={assignees} />
      ) : (
        <p className="flex min-h-11 flex-wrap items-center gap-x-4">
          {t('search.found', { count: page.lines.length })}
          <Link href={addressOf({})} prefetch={false}>
            {t('search.all')}
          </Link>
        </p>
      )}
      {/* As high before script runs: what comes with it moves nothing from under a finger. */}
      <div className="flex min-h-11 flex-wrap items-center justify-end gap-x-5">
        <TransferLinks member={member} view={view} />
        <Shortcuts />
      </div>
      <LeadList lines={page.lines} choices={choices} empty={t('list.empty')} now={now} {...texts} />
      <Pager view={view} page={page} />
    </>
  );
}
