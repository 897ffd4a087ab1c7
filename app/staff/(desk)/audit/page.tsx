import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/oversight/audit-filters';
import { AuditTable } from '@/components/oversight/audit-table';
import { ChainState } from '@/components/oversight/chain-state';
import { listAuditPage, verifyLog } from '@/lib/oversight/queries';
import { readAuditView } from '@/lib/oversight/schema';
import { namesOf } from '@/lib/staff/colleagues/queries';
import { requireStaff } from '@/lib/staff/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

export default async function AuditPage({ searchParams }: PageProps<'/staff/audit'>) {
  const member = await requireStaff('audit:read');
  const view = readAuditView(await searchParams);
  const [t, page, verdict] = await Promise.all([
    getTranslations('audit'),
    listAuditPage(member, view),
    view.verify ? verifyLog(member) : null,
  ]);
  const names = await namesOf([...new Set(page.lines.map(({ actor }) => actor))]);
  return (
    <>
      <h1 className="text-s3">{t('title')}</h1>
      <p className="mt-2 max-w-160 text-quiet">{t('lead')}</p>
      <ChainState head={page.head} verdict={verdict} />
      <AuditFilters view={view} />
      <AuditTable page={page} view={view} names={names} />
    </>
  );
}
