import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { QuarterFigures } from '@/lib/reports/figures/queries';
import type { Guarded } from '@/lib/reports/figures/rules';
import { isOwnGround } from '@/lib/reports/ground-names';

const OUTCOMES = ['open', 'upheld', 'rejected', 'closed'] as const;

/** The reports of one quarter: how many, on which grounds, with what outcome. */
export async function QuarterTable({ locale, quarter }: { locale: Locale; quarter: QuarterFigures }) {
  const t = await getTranslations({ locale, namespace: 'report' });
  const { year, quarter: number, received, grounds, outcomes } = quarter;
  const name = t('figures.quarter', { year, quarter: number });
  const sayGround = (key: string) =>
    isOwnGround(key) ? t(`ground.${key}`) : t('figures.clause', { clause: key });
  const sayOutcome = (key: string) => {
    const outcome = OUTCOMES.find((known) => known === key);
    return outcome ? t(`figures.${outcome}`) : key;
  };
  return (
    <section aria-label={name} className="mt-9">
      <h2 className="text-s2">{name}</h2>
      {received === null ? (
        <p className="mt-1">{t('figures.few')}</p>
      ) : received === 0 ? (
        <p className="mt-1">{t('figures.none')}</p>
      ) : (
        <table className="mt-2 w-full border-t border-line">
          <caption className="sr-only">{name}</caption>
          <tbody>
            <Row label={t('figures.received')} count={received} />
            {rowsOf(grounds, sayGround, t('figures.otherGrounds'))}
            {rowsOf(outcomes, sayOutcome, t('figures.otherOutcomes'))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function rowsOf({ told, rest }: Guarded, say: (key: string) => string, others: string) {
  return [
    ...told.map(({ key, count }) => <Row key={key} label={say(key)} count={count} />),
    ...(rest > 0 ? [<Row key="rest" label={others} count={rest} />] : []),
  ];
}

function Row({ label, count }: { label: string; count: number }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pe-4 text-start font-body">
        {label}
      </th>
      <td className="py-2 text-end">{count}</td>
    </tr>
  );
}
