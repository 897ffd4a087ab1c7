import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { isOwnGround } from '@/lib/reports/ground-names';
import type { listReports, ReportList as List } from '@/lib/reports/queries';

type Rows = Awaited<ReturnType<typeof listReports>>['rows'];

/** Reports as lines, those about minors marked. */
export async function ReportList({ rows, list }: { rows: Rows; list: List }) {
  const t = await getTranslations('desk-reports');
  const words = await getTranslations('report');
  const format = await getFormatter();
  if (rows.length === 0) return <p className="mt-5 text-quiet">{t('none')}</p>;
  const now = new Date();
  const date = (instant: Date) =>
    format.dateTime(instant, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
  return (
    <ScrollRegion label={t('title')}>
      <table className="mt-2 w-full min-w-160 text-start">
        <thead className="text-s0 text-quiet">
          <tr>
            {(['reference', 'ground', 'state', 'received', list === 'open' ? 'due' : 'closed'] as const).map(
              (column) => (
                <th key={column} scope="col" className="py-2 pe-4 text-start font-body">
                  {t(`columns.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.reference} className="border-t border-line">
              <td className="py-2 pe-4 whitespace-nowrap">
                <Link
                  href={`/staff/reports/${row.reference}`}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center font-mono"
                >
                  {row.reference}
                </Link>
              </td>
              <td className="py-2 pe-4">
                {isOwnGround(row.ground)
                  ? words(`ground.${row.ground}`)
                  : t('clause', { clause: row.ground })}
                {row.isFirst ? <strong className="ms-2 text-seal">{t('first')}</strong> : null}
              </td>
              <td className="py-2 pe-4 whitespace-nowrap">{t(`states.${row.state}`)}</td>
              <td className="py-2 pe-4 whitespace-nowrap">{date(row.createdAt)}</td>
              <td className="py-2 pe-4 whitespace-nowrap">
                {list === 'open' ? (
                  <>
                    {date(new Date(row.dueAt.getTime() - 1000))}
                    {row.dueAt <= now ? <strong className="ms-2 text-seal">{t('late')}</strong> : null}
                  </>
                ) : row.closedAt ? (
                  date(row.closedAt)
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
