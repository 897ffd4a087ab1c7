import type { Messages } from 'next-intl';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { HistoryLine } from '@/lib/audit/queries';
import { namesOf } from '@/lib/staff/colleagues/queries';

/** What was done to a request or report and by whom, oldest first. Colleagues stand in it by name. */
export async function CaseHistory({ lines }: { lines: HistoryLine[] }) {
  const t = await getTranslations('desk.history');
  const format = await getFormatter();
  const names = await namesOf(lines.map(({ actor }) => actor));
  const nameOf = (actor: string) =>
    actor === 'visitor' || actor === 'system' ? t(actor) : (names.get(actor) ?? t('former'));
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-2 text-s2">
        {t('heading')}
      </h2>
      <ol className="border-t border-line">
        {lines.map(({ id, at, actor, action }) => (
          <li key={id} className="border-b border-line py-1.5">
            <bdi className="font-strong">{nameOf(actor)}</bdi> {t(`done.${wordOf(action)}`)}{' '}
            <time dateTime={at.toISOString()} className="block text-s0 text-quiet">
              {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })}
            </time>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-s0 text-quiet">{t('opened')}</p>
    </section>
  );
}

type Word = keyof Messages['desk']['history']['done'];

function wordOf(action: string): Word {
  return action.replace('.', '_') as Word;
}
