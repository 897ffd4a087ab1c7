import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { SectionChange } from '@/lib/legal/redline';
import type { ClauseChange } from '@/lib/legal/redline-clauses';
import { ChangedClause } from './changed-clause';
import { RedlineParts } from './redline-line';
import { UnchangedClauses } from './unchanged-clauses';

type SectionChangesProps = { locale: Locale; document: string; section: SectionChange };

/** A section: its title, its clauses that have changed, and between them the numbers of those that haven't. */
export async function SectionChanges({ locale, document, section }: SectionChangesProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { kind, label, title, clauses } = section;
  const name = (
    <span>
      {label && <span className="tabular-nums">{label} </span>}
      {title.length > 0 ? <RedlineParts locale={locale} parts={title} /> : t('compare.preamble')}
    </span>
  );
  const isUnchanged = (change: ClauseChange) => change.kind === 'unchanged';
  if (kind === 'unchanged' && clauses.every(isUnchanged)) {
    return <UnchangedClauses locale={locale} document={document} clauses={clauses} name={name} />;
  }
  return (
    <section className="my-8 border-t border-line pt-5" data-section={kind}>
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-s2">
        {name}
        {kind !== 'unchanged' && (
          <span className="rounded-edge border border-edge px-2 text-s0">{t(`kind.${kind}`)}</span>
        )}
      </h2>
      {runsOf(clauses, isUnchanged).map((run) =>
        run.every(isUnchanged) ? (
          <UnchangedClauses key={run[0]?.id} locale={locale} document={document} clauses={run} />
        ) : (
          run.map((change) => (
            <ChangedClause key={change.id} locale={locale} document={document} change={change} />
          ))
        ),
      )}
    </section>
  );
}

/** Neighbours of which all are so, or none. */
function runsOf<Item>(items: Item[], isSo: (item: Item) => boolean): Item[][] {
  return items.reduce<Item[][]>((runs, item) => {
    const last = runs.at(-1);
    const [first] = last ?? [];
    if (last && first && isSo(first) === isSo(item)) last.push(item);
    else runs.push([item]);
    return runs;
  }, []);
}
