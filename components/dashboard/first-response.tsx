import { getFormatter, getTranslations } from 'next-intl/server';
import type { Board } from '@/lib/dashboard/board';
import { FIRST_RESPONSE_HOURS } from '@/lib/working-days/response-hours';
import { BoardSection } from './board-section';
import { sayMinutes } from './say-minutes';
import { ShareTable } from './share-table';

/** How soon people hear from us, in working time. */
export async function FirstResponse({ response }: { response: Board['response'] }) {
  const t = await getTranslations('dashboard');
  const format = await getFormatter();
  const saySpan = (after: number | null, upTo: number | null) => {
    if (after === null) return t('response.within', { time: sayMinutes(t, upTo ?? 0) });
    if (upTo === null) return t('response.longer', { time: sayMinutes(t, after) });
    return t('response.between', { from: sayMinutes(t, after), to: sayMinutes(t, upTo) });
  };
  const rows = response.spans.map(({ upTo, count }, index) => {
    const after = response.spans[index - 1]?.upTo ?? null;
    return { key: String(upTo), label: saySpan(after, upTo), count, shown: format.number(count) };
  });
  return (
    <BoardSection
      id="response"
      title={t('response.title')}
      note={t('response.note', { hours: FIRST_RESPONSE_HOURS })}
    >
      {rows.length > 0 ? (
        <ShareTable caption={t('response.title')} head={[t('response.time'), t('leads')]} rows={rows} />
      ) : (
        <p>{t('tooFew')}</p>
      )}
    </BoardSection>
  );
}
