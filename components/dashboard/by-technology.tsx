import { getFormatter, getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Board, TechnologyRow } from '@/lib/dashboard/board';
import { BoardSection } from './board-section';
import { SparkLine } from './spark-line';

/** From view to form to sent, technology by technology. */
export async function ByTechnology({ board, nameOf }: { board: Board; nameOf: (slug: string) => string }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const percent = (share: number | null) =>
    share === null ? t('none') : format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const most = Math.max(1, ...board.technologies.flatMap(({ byDay }) => byDay));
  const cells = (row: TechnologyRow) => [
    format.number(row.leads),
    format.number(row.views),
    format.number(row.forms),
    percent(row.viewToForm),
    format.number(row.sent),
    percent(row.formToSent),
  ];
  const heads = ['leads', 'views', 'forms', 'viewToForm', 'sent', 'formToSent'] as const;
  return (
    <BoardSection id="by-technology" title={t('byTechnology.title')} note={t('byTechnology.note')}>
      <ScrollRegion label={t('byTechnology.technology')}>
        <table className="w-full min-w-160 border-collapse">
          <caption className="sr-only">{t('byTechnology.title')}</caption>
          <thead>
            <tr className="border-b border-line text-quiet">
              <th scope="col" className="py-1.5 pe-4 text-start align-bottom font-body">
                {t('byTechnology.technology')}
              </th>
              <th scope="col" className="w-36 py-1.5 pe-4 text-start align-bottom font-body">
                {t('byTechnology.course')}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="py-1.5 ps-3 text-end align-bottom font-body">
                  {t(`byTechnology.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.technologies.map((row) => (
              <tr key={row.slug} className="border-b border-line">
                <th scope="row" className="py-1.5 pe-4 text-start font-body">
                  {nameOf(row.slug)}
                </th>
                <td className="py-1.5 pe-4 align-middle">
                  <SparkLine values={row.byDay} most={most} />
                </td>
                {cells(row).map((cell, index) => (
                  <td key={heads[index]} className="py-1.5 ps-3 text-end">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </BoardSection>
  );
}
