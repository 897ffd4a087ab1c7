import { getFormatter, getTranslations } from 'next-intl/server';
import type { Board } from '@/lib/dashboard/board';
import { BoardSection } from './board-section';
import { ShareTable } from './share-table';

/** What was held, and how much of it wrongly. */
export async function Quarantine({ quarantine }: { quarantine: Board['quarantine'] }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const rows = (['held', 'rescued'] as const).map((key) => ({
    key,
    label: t(`quarantine.${key}`),
    count: quarantine[key],
    shown: format.number(quarantine[key]),
  }));
  const share = quarantine.falsePositives;
  return (
    <BoardSection id="quarantine" title={t('quarantine.title')} note={t('quarantine.note')}>
      <ShareTable caption={t('quarantine.title')} head={[t('quarantine.what'), t('leads')]} rows={rows} />
      <p className="mt-3">
        {share === null
          ? t('quarantine.none')
          : t('quarantine.rate', {
              rate: format.number(share, { style: 'percent', maximumFractionDigits: 1 }),
            })}
      </p>
    </BoardSection>
  );
}
