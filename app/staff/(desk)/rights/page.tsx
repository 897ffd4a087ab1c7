import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPages } from '@/components/announcements/list-pages';
import { Tabs } from '@/components/desk/tabs';
import { RequestTable } from '@/components/rights/desk/request-table';
import { listRequests, PAGE_ROWS } from '@/lib/rights/queries';
import { isLocale } from '@/lib/i18n/locales';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rights-desk');
  return { title: t('title') };
}

export default async function DeskRightsPage({ searchParams }: PageProps<'/staff/rights'>) {
  const member = await requireStaff('rights:read');
  const t = await getTranslations('rights-desk');
  const locale = await getLocale();
  const query = await searchParams;
  const isOpen = query.list !== 'closed';
  const page = Math.min(Math.max(1, Number.parseInt(String(query.page ?? '1'), 10) || 1), 10_000);
  const { rows, count } = await listRequests(member, { isOpen, page });
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
      <ListPages
        locale={isLocale(locale) ? locale : 'zh'}
        page={page}
        pages={Math.max(1, Math.ceil(count / PAGE_ROWS))}
        address={(to) => `/staff/rights?list=${isOpen ? 'open' : 'closed'}&page=${to}`}
      />
    </>
  );
}
