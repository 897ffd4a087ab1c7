import type { Metadata, Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ListPages } from '@/components/announcements/list-pages';
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
      <p className="mt-3 flex gap-6">
        {(['open', 'closed'] as const).map((list) => (
          <Link
            key={list}
            href={`/staff/rights?list=${list}` as Route}
            prefetch={false}
            aria-current={(list === 'open') === isOpen ? 'page' : undefined}
            className="inline-flex min-h-11 items-center"
          >
            {t(list)}
          </Link>
        ))}
      </p>
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
