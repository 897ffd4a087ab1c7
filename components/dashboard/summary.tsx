import { getFormatter, getTranslations } from 'next-intl/server';
import type { Board } from '@/lib/dashboard/board';
import { sayMinutes } from './say-minutes';

/** The numbers that are looked at first. */
export async function Summary({ board }: { board: Board }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const { response, quarantine } = board;
  const waiting = board.states.find(({ key }) => key === 'new')?.count ?? 0;
  const share = quarantine.falsePositives;
  const entries = [
    [t('summary.leads'), format.number(board.leads)],
    [t('summary.waiting'), format.number(waiting)],
    [t('summary.median'), response.median === null ? t('tooFew') : sayMinutes(t, response.median)],
    [t('summary.ninetieth'), response.ninetieth === null ? t('tooFew') : sayMinutes(t, response.ninetieth)],
    [t('summary.falsePositives'), share === null ? t('none') : format.number(share, { style: 'percent' })],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line py-4 md:grid-cols-3 xl:grid-cols-5">
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt className="text-quiet">{name}</dt>
          <dd className="text-s2 leading-snug font-strong tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
