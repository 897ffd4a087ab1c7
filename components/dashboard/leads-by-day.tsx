import { getFormatter, getTranslations } from 'next-intl/server';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { startOfShanghaiDay } from '@/lib/core/dates';
import type { Board } from '@/lib/dashboard/board';
import { BoardSection } from './board-section';
import { DayPlot } from './day-plot';

/** As many technologies as a table has room for; what is left stands in one column. */
const COLUMNS = 4;

export async function LeadsByDay({ board, nameOf }: { board: Board; nameOf: (slug: string) => string }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const sayDay = (day: string) =>
    format.dateTime(startOfShanghaiDay(day), { month: 'numeric', day: 'numeric' });
  const columns = board.technologies.slice(0, COLUMNS);
  const busiest = board.days.reduce((one, other) => (other.count > one.count ? other : one), {
    day: board.days[0]?.day ?? '',
    count: 0,
  });
  const label =
    busiest.count === 0
      ? t('byDay.empty')
      : t('byDay.plot', { leads: board.leads, most: busiest.count, day: sayDay(busiest.day) });
  return (
    <BoardSection id="by-day" title={t('byDay.title')} note={t('byDay.note')}>
      <DayPlot days={board.days} label={label} sayDay={sayDay} />
      <details className="mt-2">
        <summary className="inline-flex min-h-11 cursor-pointer items-center">{t('byDay.table')}</summary>
        <ScrollRegion label={t('byDay.table')}>
          <table className="w-full border-collapse">
            <caption className="sr-only">{t('byDay.title')}</caption>
            <thead>
              <tr className="border-b border-line text-quiet">
                {[
                  t('byDay.day'),
                  t('byDay.all'),
                  ...columns.map(({ slug }) => nameOf(slug)),
                  t('byDay.others'),
                ].map((name, index) => (
                  <th
                    key={name}
                    scope="col"
                    className={`py-1.5 pe-4 align-bottom font-body ${index === 0 ? 'text-start' : 'text-end'}`}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {board.days.map(({ day, count }, index) => {
                const own = columns.map(({ byDay }) => byDay[index] ?? 0);
                const others = count - own.reduce((sum, value) => sum + value, 0);
                return (
                  <tr key={day} className="border-b border-line">
                    <th scope="row" className="py-1 pe-4 text-start font-body whitespace-nowrap">
                      <time dateTime={day}>{sayDay(day)}</time>
                    </th>
                    {[count, ...own, others].map((value, column) => (
                      <td key={column} className="py-1 pe-4 text-end">
                        {format.number(value)}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </BoardSection>
  );
}
