import { getFormatter, getTranslations } from 'next-intl/server';
import type { Board } from '@/lib/dashboard/board';
import { LEAD_STATES } from '@/lib/leads/states';
import { BoardSection } from './board-section';
import { ShareTable } from './share-table';

export async function States({ board }: { board: Board }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const rows = LEAD_STATES.map((state) => {
    const count = board.states.find(({ key }) => key === state)?.count ?? 0;
    return { key: state, label: t(`states.${state}`), count, shown: format.number(count) };
  });
  const minors = board.minors === null ? t('few') : format.number(board.minors);
  return (
    <BoardSection id="states" title={t('states.title')}>
      <ShareTable caption={t('states.title')} head={[t('states.state'), t('leads')]} rows={rows} />
      <p className="mt-3">{t('states.minors', { count: minors })}</p>
    </BoardSection>
  );
}
