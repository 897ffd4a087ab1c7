import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { ClauseChange } from '@/lib/legal/redline-clauses';

const HIGHLIGHTING = {
  begins: 'mark.clauseBegins',
  ends: 'mark.clauseEnds',
  varies: 'mark.clauseVaries',
} as const;

/** What has become of a clause, in a word or two. */
export async function ChangeTag({ locale, change }: { locale: Locale; change: ClauseChange }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const words = [
    t(`kind.${change.kind}`),
    ...(change.kind === 'changed' && change.isMoved ? [t('mark.movedToo')] : []),
    ...(change.highlighting ? [t(HIGHLIGHTING[change.highlighting])] : []),
  ];
  return (
    <span className="rounded-edge border border-edge px-2 text-s0 font-strong">{words.join(' · ')}</span>
  );
}
