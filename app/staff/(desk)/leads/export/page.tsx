import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ExportForm } from '@/components/transfer/export-form';
import { inboxView, VIEW_FIELDS } from '@/lib/inbox/schema';
import { asksForPassword } from '@/lib/staff/confirmed';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';
import { countExport } from '@/lib/transfer/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transfer');
  return { title: t('export.title') };
}

export default async function ExportPage({ searchParams }: PageProps<'/staff/leads/export'>) {
  const member = await requireStaff('leads:export');
  const t = await getTranslations('transfer');
  const format = await getFormatter();
  const query = await searchParams;
  const view = inboxView.parse(query);
  const kept = VIEW_FIELDS.flatMap((field) => {
    const value = view[field];
    return field !== 'after' && field !== 'before' && value !== undefined ? [[field, value] as const] : [];
  });
  const count = await countExport(member, view);
  return (
    <div className="max-w-160">
      <h1 className="text-s3">{t('export.title')}</h1>
      <p className="mt-3">{t('export.lead')}</p>
      <p className="mt-3">
        {kept.length > 1 ? t('export.filtered') : t('export.all')}{' '}
        <strong>{t('export.count', { count: format.number(count) })}</strong>
      </p>
      <ul className="mt-3 list-disc ps-5 text-quiet">
        {may(member.role, 'minors:read') ? null : <li>{t('export.minorsLeftOut')}</li>}
        <li>{t('export.storedOnly')}</li>
        <li>{t('export.formats')}</li>
      </ul>
      <div className="mt-6">
        {count === 0 ? (
          <p>{t('export.none')}</p>
        ) : (
          <ExportForm
            kept={kept}
            asksPassword={asksForPassword(member, new Date())}
            refused={query.refused === 'wrong' || query.refused === 'too_many' ? query.refused : null}
          />
        )}
      </div>
    </div>
  );
}
