import { useFormatter, useTranslations } from 'next-intl';
import { isLeadState, REVEAL_REASONS } from '@/lib/inbox/rules';

export type HistoryEntry = { at: Date; actor: string; action: string; detail: unknown };

type HistoryListProps = { entries: HistoryEntry[]; names: ReadonlyMap<string, string> };

/** What was done to a lead and by whom, as the audit log has it. */
export function HistoryList({ entries, names }: HistoryListProps) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const say = useHistoryWords(names);
  const nameOf = (actor: string) =>
    actor === 'visitor' || actor === 'system'
      ? t(`history.${actor}`)
      : (names.get(actor) ?? t('history.former'));
  return (
    <ol className="border-t border-line">
      {entries.map((entry, index) => (
        <li key={index} className="border-b border-line py-1.5">
          <bdi className="font-strong">{nameOf(entry.actor)}</bdi> {say(entry)}{' '}
          <time dateTime={entry.at.toISOString()} className="block text-s0 text-quiet">
            {format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'medium' })}
          </time>
        </li>
      ))}
    </ol>
  );
}

/** Actions that need no more words than their own. */
const PLAIN = [
  'lead_submitted',
  'lead_quarantined',
  'lead_contacted',
  'lead_held',
  'lead_rescued',
  'lead_unmerged',
  'lead_noted',
  'lead_undone',
  'lead_erased',
  'lead_imported',
  'lead_corrected',
  'lead_withdrawn',
  'lead_storedOnly',
  'lead_shared',
  'lead_evidence',
] as const;

function useHistoryWords(names: ReadonlyMap<string, string>) {
  const t = useTranslations('inbox');
  const stateWord = (text: string) => (isLeadState(text) ? t(`states.${text}`) : text);
  const reasonWord = (text: string) => {
    const reason = REVEAL_REASONS.find((known) => known === text);
    return reason ? t(`reveal.${reason}`) : text;
  };
  return ({ action, detail }: HistoryEntry): string => {
    const { from, to, on, into, reason, code } = textsOf(detail);
    const key = action.replace('.', '_');
    const plain = PLAIN.find((known) => known === key);
    if (plain) return t(`history.${plain}`);
    if (key === 'lead_moved') return t('history.lead_moved', { from: stateWord(from), to: stateWord(to) });
    if (key === 'lead_assigned')
      return to === ''
        ? t('history.lead_unassigned')
        : t('history.lead_assigned', { to: names.get(to) ?? t('history.former') });
    if (key === 'lead_follow-up')
      return on === '' ? t('history.lead_no-follow-up') : t('history.lead_follow-up', { on });
    if (key === 'lead_merged') return t('history.lead_merged', { into });
    if (key === 'lead_revealed' && code !== '')
      return t('history.lead_revealed-code', { reason: reasonWord(reason), code });
    if (key === 'lead_revealed') return t('history.lead_revealed', { reason: reasonWord(reason) });
    return t('history.other', { action });
  };
}

/** The texts of an entry's detail; what isn't there is empty. */
function textsOf(detail: unknown) {
  const known = (detail ?? {}) as Record<string, unknown>;
  const text = (name: string) => {
    const value = known[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    from: text('from'),
    to: text('to'),
    on: text('on'),
    into: text('into'),
    reason: text('reason'),
    code: text('code'),
  };
}

/** Everybody whose name the history needs. */
export function peopleIn(entries: HistoryEntry[]): string[] {
  return entries.flatMap(({ actor, detail }) => [actor, textsOf(detail).to]).filter((id) => id !== '');
}
