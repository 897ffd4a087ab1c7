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
  return (
    <section className="mt-10 border-t border-line pt-5" data-section={kind}>
      <h2 className="flex flex-wrap items-baseline gap-x-3 text-s2">
        <span>
          {label && <span className="tabular-nums">{label} </span>}
          {title.length > 0 ? <RedlineParts locale={locale} parts={title} /> : t('compare.preamble')}
        </span>
        {kind !== 'unchanged' && (
          <span className="rounded-edge border border-edge px-2 text-s0">{t(`kind.${kind}`)}</span>
        )}
      </h2>
      {runsOf(clauses).map((run) => {
        const [first] = run;
        if (!first) return null;
        return first.kind === 'unchanged' ? (
          <UnchangedClauses
            key={first.id}
            locale={locale}
            document={document}
            ids={run.map(({ id }) => id)}
          />
        ) : (
          run.map((change) => (
            <ChangedClause key={change.id} locale={locale} document={document} change={change} />
          ))
        );
      })}
    </section>
  );
}

/** Neighbours that are all unchanged, or all not. */
function runsOf(clauses: ClauseChange[]): ClauseChange[][] {
  return clauses.reduce<ClauseChange[][]>((runs, change) => {
    const last = runs.at(-1);
    if (last && (last[0]?.kind === 'unchanged') === (change.kind === 'unchanged')) last.push(change);
    else runs.push([change]);
    return runs;
  }, []);
}
