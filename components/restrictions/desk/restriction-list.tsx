import { getFormatter, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { ListedRestriction } from '@/lib/restrictions/queries';
import { standing } from '@/lib/restrictions/rules';

const COLUMNS = ['reference', 'kind', 'subject', 'clause', 'state', 'endsAt'] as const;

export async function RestrictionList({ rows, now }: { rows: ListedRestriction[]; now: Date }) {
  const t = await getTranslations('desk-restrictions');
  const format = await getFormatter();
  if (rows.length === 0) return <p className="mt-5 text-quiet">{t('none')}</p>;
  return (
    <ScrollRegion label={t('title')}>
      <table className="mt-2 w-full min-w-160">
        <thead className="text-s0 text-quiet">
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="py-2 pe-4 text-start font-body">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-t border-line">
              <td className="py-2 pe-4 whitespace-nowrap">
                <Link
                  href={`/staff/restrictions/${row.reference}`}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center font-mono"
                >
                  {row.reference}
                </Link>
              </td>
              <td className="py-2 pe-4">{t(`kinds.${row.kind}`)}</td>
              <td className="py-2 pe-4">{t(`subjects.${row.subjectKind}`)}</td>
              <td className="py-2 pe-4">{row.clause}</td>
              <td className="py-2 pe-4 whitespace-nowrap">{t(`states.${standing(row, now)}`)}</td>
              <td className="py-2 pe-4 whitespace-nowrap">
                {format.dateTime(row.endsAt, {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                  timeZone: 'Asia/Shanghai',
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
