import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { DeskForm } from '@/components/desk/desk-form';
import { decideReport, writeMessage } from '@/lib/reports/desk-actions';
import { OUTCOME_MAX, OUTCOME_MIN } from '@/lib/reports/text-rules';
import type { OpenedReport } from '@/lib/reports/queries';
import { canStep, isDecided, type Step } from '@/lib/reports/rules';

const STEPS = ['examine', 'uphold', 'reject', 'close'] as const satisfies Step[];

/** What a member of staff can do with a report now. */
export async function ReportHandling({ report }: { report: OpenedReport }) {
  const t = await getTranslations('desk-reports');
  const { reference, state, sent } = report;
  const words = {
    gone: t('refused.gone'),
    text_missing: t('errors.text_missing'),
    text_short: t('errors.text_short', { min: OUTCOME_MIN }),
    text_long: t('errors.text_long', { max: OUTCOME_MAX }),
    text_characters: t('errors.text_characters'),
  };
  const steps = STEPS.filter((step) => canStep(state, step));
  return (
    <>
      {steps.length > 0 && sent ? (
        <section aria-labelledby="decide">
          <h2 id="decide" className="mb-3 text-s2">
            {t('decide.heading')}
          </h2>
          <DeskForm
            action={decideReport}
            hidden={{ reference }}
            label={t('decide.heading')}
            words={words}
            fields={[
              { name: 'outcome', type: 'textarea', label: t('decide.outcome'), hint: t('decide.hint') },
            ]}
            buttons={steps.map((step) => ({
              value: step,
              label: t(`decide.${step}`),
              isPlain: step === 'examine' || step === 'close',
            }))}
          />
        </section>
      ) : null}
      {isDecided(state) && state !== 'upheld' ? null : (
        <p>
          <Link
            href={`/staff/restrictions/new?report=${reference}`}
            prefetch={false}
            className="button button-plain"
          >
            {t('restrict')}
          </Link>
        </p>
      )}
      {sent ? (
        <section aria-labelledby="write">
          <h2 id="write" className="mb-3 text-s2">
            {t('write.heading')}
          </h2>
          <DeskForm
            action={writeMessage}
            hidden={{ reference }}
            label={t('write.heading')}
            words={words}
            fields={[{ name: 'body', type: 'textarea', label: t('write.body'), hint: t('write.hint') }]}
            buttons={[{ value: 'write', label: t('write.send'), isPlain: true }]}
          />
        </section>
      ) : null}
    </>
  );
}
