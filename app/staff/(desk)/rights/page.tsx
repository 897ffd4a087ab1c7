import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTurns } from '@/components/desk/page-turns';
import { Tabs } from '@/components/desk/tabs';
import { RequestTable } from '@/components/rights/desk/request-table';
import { readPageNumber } from '@/lib/core/page-number';
import { listRequests } from '@/lib/rights/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rights-desk');
  return { title: t('title') };
}

export default async function DeskRightsPage({ searchParams }: PageProps<'/staff/rights'>) {
  const member = await requireStaff('rights:read');
  const t = await getTranslations('rights-desk');
  const query = await searchParams;
  const isOpen = query.list !== 'closed';
  const page = readPageNumber(query.page);
  const { rows, hasMore } = await listRequests(member, { isOpen, page });
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      <Tabs
        label={t('lists')}
        tabs={(['open', 'closed'] as const).map((list) => ({
          id: list,
          href: `/staff/rights?list=${list}` as const,
          isOpen: (list === 'open') === isOpen,
          children: t(list),
        }))}
      />
      {rows.length === 0 ? (
        <p className="mt-5">{t('none')}</p>
      ) : (
        <RequestTable rows={rows} now={new Date()} />
      )}
      <PageTurns
        page={page}
        hasMore={hasMore}
        address={(to) => `/staff/rights?list=${isOpen ? 'open' : 'closed'}&page=${to}`}
      />
    </>
  );
}
