import { getFormatter, getTranslations } from 'next-intl/server';
import type { Board } from '@/lib/dashboard/board';
import { BoardSection } from './board-section';
import { ShareTable } from './share-table';

export async function Sources({ sources }: { sources: Board['sources'] }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const nameOf = (key: string) => {
    const [, kind, name = ''] = /^(utm|site):(.*)$/s.exec(key) ?? [];
    if (kind === 'utm') return t('sources.campaign', { name });
    if (kind === 'site') return name;
    return t(`sources.${key === 'fair' || key === 'own' ? key : 'direct'}`);
  };
  const rows = sources.shown.map(({ key, count }) => ({
    key,
    label: nameOf(key),
    count,
    shown: format.number(count),
  }));
  const rest = { key: 'rest', label: t('sources.rest'), count: sources.rest ?? 0 };
  const shownRest = sources.rest === null ? t('few') : format.number(sources.rest);
  return (
    <BoardSection id="sources" title={t('sources.title')} note={t('sources.note')}>
      <ShareTable
        caption={t('sources.title')}
        head={[t('sources.source'), t('leads')]}
        rows={sources.rest === 0 ? rows : [...rows, { ...rest, shown: shownRest }]}
      />
    </BoardSection>
  );
}
