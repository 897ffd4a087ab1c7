import { useFormatter, useTranslations } from 'next-intl';
import type { Note } from '@/lib/inbox/rows';

export function NoteList({ notes, names }: { notes: Note[]; names: ReadonlyMap<string, string> }) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  if (notes.length === 0) return <p className="text-quiet">{t('notes.none')}</p>;
  return (
    <ol className="border-t border-line">
      {notes.map(({ id, authorId, createdAt, text }) => (
        <li key={id} className="border-b border-line py-1.5">
          <p className="whitespace-pre-wrap">{text}</p>
          <p className="text-s0 text-quiet">
            {t('notes.by', {
              name: names.get(authorId) ?? t('history.former'),
              at: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
