import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ConfirmFirst } from '@/components/transfer/confirm-first';
import { inboxView, VIEW_FIELDS } from '@/lib/inbox/schema';
import { may } from '@/lib/staff/rights';
import { requireStaff } from '@/lib/staff/session';
import { isConfirmed } from '@/lib/staff/sessions/rules';
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
        {!isConfirmed(member.confirmedAt, new Date()) ? (
          <ConfirmFirst />
        ) : count === 0 ? (
          <p>{t('export.none')}</p>
        ) : (
          <form method="post" className="flex flex-wrap gap-3">
            {kept.map(([field, value]) => (
              <input key={field} type="hidden" name={field} value={value} />
            ))}
            <button type="submit" formAction="/staff/leads/export/leads.xlsx" className="button">
              {t('export.xlsx')}
            </button>
            <button type="submit" formAction="/staff/leads/export/leads.csv" className="button button-plain">
              {t('export.csv')}
            </button>
          </form>
        )}
      </div>
    </div>
  );
}
