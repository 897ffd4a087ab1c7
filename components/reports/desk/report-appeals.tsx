import { getTranslations } from 'next-intl/server';
import { AppealList } from '@/components/restrictions/desk/appeal-list';
import type { OpenedAppeal } from '@/lib/restrictions/queries';

type AppealsProps = { appeals: OpenedAppeal[]; reference: string; canDecide: boolean };

/** What the reporter objects to the outcome. */
export async function ReportAppeals({ appeals, reference, canDecide }: AppealsProps) {
  const t = await getTranslations('desk-restrictions');
  if (appeals.length === 0) return null;
  return (
    <section aria-labelledby="appeals">
      <h2 id="appeals" className="mb-3 text-s2">
        {t('appeals')}
      </h2>
      <AppealList
        appeals={appeals}
        canDecide={canDecide}
        back={`/staff/reports/${reference}`}
        subject="report"
      />
    </section>
  );
}
