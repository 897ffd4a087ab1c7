import { getFormatter, getTranslations } from 'next-intl/server';
import type { Route } from 'next';
import Link from 'next/link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { RequestRow } from '@/lib/rights/queries';

/** Requests, one a row, in the order they are to be dealt with. */
export async function RequestTable({ rows, now }: { rows: RequestRow[]; now: Date }) {
  const t = await getTranslations('rights-desk');
  const tRights = await getTranslations('rights');
  const format = await getFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
  return (
    <ScrollRegion label={t('title')}>
      <table className="mt-5 w-full min-w-160 border-collapse">
        <thead>
          <tr className="border-b-2 border-ink text-s0 text-quiet">
            {(['reference', 'kind', 'capacity', 'state', 'due'] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pe-4 text-start font-body">
                {t(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reference, kind, capacity, state, dueAt, isFirst, ...row }) => (
            <tr key={reference} className="border-b border-line align-top">
              <td className="pe-4">
                <Link
                  href={`/staff/rights/${reference}` as Route}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center font-mono whitespace-nowrap"
                >
                  {reference}
                </Link>
              </td>
              <td className="py-2.5 pe-4">{tRights(`kind.${kind}`)}</td>
              <td className="py-2.5 pe-4">
                {isFirst ? <strong className="text-seal">{t('first')} </strong> : null}
                {tRights(`capacity.${capacity}`)}
              </td>
              <td className="py-2.5 pe-4">
                {t(`states.${state}`)}
                {state === 'open' && row.hasEmail && !row.confirmedAt ? ` · ${t('unconfirmed')}` : null}
              </td>
              <td className="py-2.5 whitespace-nowrap tabular-nums">
                {day(new Date(dueAt.getTime() - 1))}
                {state === 'open' && dueAt <= now ? (
                  <strong className="text-seal"> {t('late')}</strong>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
