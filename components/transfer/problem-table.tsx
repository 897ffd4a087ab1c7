import { useTranslations } from 'next-intl';
import type { RowProblem } from '@/lib/transfer/import-row';
import type { Checked } from '@/lib/transfer/import-state';

/** The lines that can't be taken, each with why. */
export function ProblemTable({ problems, bad }: { problems: Checked['problems']; bad: number }) {
  const t = useTranslations('transfer');
  const say = (problem: RowProblem) => {
    if (problem.code === 'repeated') return t('import.problems.repeated', { line: problem.line });
    if ('column' in problem)
      return t(`import.problems.${problem.code}`, { column: t(`import.columns.${problem.column}`) });
    return t(`import.problems.${problem.code}`);
  };
  return (
    <>
      <table className="mt-5 w-full border-collapse">
        <caption className="pb-1 text-start font-strong">{t('import.checked.problems')}</caption>
        <thead>
          <tr className="border-b border-line text-quiet">
            <th scope="col" className="w-16 py-1.5 pe-4 text-end font-body">
              {t('import.checked.line')}
            </th>
            <th scope="col" className="py-1.5 text-start font-body">
              {t('import.checked.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {problems.map((row) => (
            <tr key={row.line} className="border-b border-line">
              <th scope="row" className="py-1.5 pe-4 text-end align-top font-body">
                {row.line}
              </th>
              <td className="py-1.5">{row.problems.map(say).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bad > problems.length ? (
        <p className="mt-2 text-quiet">{t('import.checked.more', { count: bad - problems.length })}</p>
      ) : null}
    </>
  );
}
