import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTurns } from '@/components/desk/page-turns';
import { Tabs } from '@/components/desk/tabs';
import { ReportList } from '@/components/reports/desk/report-list';
import { readPageNumber } from '@/lib/core/page-number';
import { listReports, REPORT_LISTS } from '@/lib/reports/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk-reports');
  return { title: t('title') };
}

export default async function ReportsPage({ searchParams }: PageProps<'/staff/reports'>) {
  const member = await requireStaff('reports:read');
  const query = await searchParams;
  const list = REPORT_LISTS.find((known) => known === query.list) ?? 'open';
  const page = readPageNumber(query.page);
  const t = await getTranslations('desk-reports');
  const { rows, hasMore } = await listReports(member, list, page);
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      <Tabs
        label={t('lists')}
        tabs={REPORT_LISTS.map((one) => ({
          id: one,
          href: `/staff/reports?list=${one}` as const,
          isOpen: one === list,
          children: t(`list.${one}`),
        }))}
      />
      <ReportList rows={rows} list={list} />
      <PageTurns page={page} hasMore={hasMore} address={(to) => `/staff/reports?list=${list}&page=${to}`} />
    </>
  );
}
