import { getTranslations } from 'next-intl/server';
import { DeskForm } from '@/components/desk/desk-form';
import { shanghaiDate } from '@/lib/core/dates';
import { newId } from '@/lib/core/ids';
import type { CitedVersion } from '@/lib/restrictions/clauses';
import { restrict } from '@/lib/restrictions/desk-actions';
import { ALONE_DAYS } from '@/lib/restrictions/rules';
import { errorWords } from './error-words';
import { restrictionFields } from './restriction-fields';

const DAY_MS = 24 * 60 * 60 * 1000;

type NewProps = { cited: CitedVersion; day: string; report: string; now: Date };

/** The decision, with the clauses of the version in force when it happened. */
export async function NewRestriction({ cited, day, report, now }: NewProps) {
  const t = await getTranslations('desk-restrictions');
  return (
    <div className="mt-6 border-t border-line pt-5">
      <p className="mb-4 text-quiet">{t('version', { version: cited.version, days: ALONE_DAYS })}</p>
      <DeskForm
        action={restrict}
        hidden={{ occurredOn: day, report, formId: newId(now) }}
        label={t('new')}
        words={await errorWords()}
        first={{ until: shanghaiDate(new Date(now.getTime() + (ALONE_DAYS - 1) * DAY_MS)) }}
        fields={await restrictionFields(cited)}
        buttons={[{ value: 'propose', label: t('decide') }]}
      />
    </div>
  );
}
