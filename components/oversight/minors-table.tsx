import { getFormatter, getTranslations } from 'next-intl/server';
import type { MinorsFigures } from '@/lib/oversight/minors/queries';

/** What minors and their guardians sent in a year, by age. */
export async function MinorsTable({ figures }: { figures: MinorsFigures }) {
  const t = await getTranslations('dashboard.minorsYear');
  const format = await getFormatter();
  const { under14, from14To17, guardiansRequests } = figures;
  return (
    <>
      <table className="desk-table mt-5 max-w-120">
        <caption className="sr-only">{t('caption', { year: String(figures.year) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sent')}</th>
            <th scope="col" className="text-end">
              {t('under14')}
            </th>
            <th scope="col" className="text-end">
              {t('from14To17')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(['leads', 'rightsRequests'] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              <td className="text-end tabular-nums">{format.number(under14[kind])}</td>
              <td className="text-end tabular-nums">{format.number(from14To17[kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4">{t('guardians', { count: guardiansRequests })}</p>
    </>
  );
}
