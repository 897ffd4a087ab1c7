import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Redline } from '@/lib/legal/redline';
import type { ClauseChange } from '@/lib/legal/redline-clauses';
import { ChangeTag } from './change-tag';
import styles from './redline.module.css';

const KINDS = ['added', 'changed', 'removed', 'moved', 'unchanged'] as const;

/** How much has changed, how to read it, and the highlighted clauses among it (Civil Code, art. 496). */
export async function ComparisonSummary({ locale, redline }: { locale: Locale; redline: Redline }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const changes = redline.sections.flatMap(({ clauses }) => clauses);
  const highlighted = changes.filter(({ kind, isHighlighted }) => isHighlighted && kind !== 'unchanged');
  return (
    <>
      <section aria-labelledby="counts" className="mt-8">
        <h2 id="counts" className="text-s2">
          {t('compare.counts')}
        </h2>
        <ul className="mt-2 flex flex-wrap gap-x-6" data-counts="">
          {KINDS.filter((kind) => redline.counts[kind] > 0).map((kind) => (
            <li key={kind} data-count={kind}>
              {t(`compare.${kind}`, { count: redline.counts[kind] })}
            </li>
          ))}
        </ul>
        <p className="mt-2 max-w-[38em] text-s0 text-quiet">
          {t.rich('compare.legend', {
            ins: (words) => <span className={styles.added}>{words}</span>,
            del: (words) => <span className={styles.removed}>{words}</span>,
          })}
        </p>
      </section>
      {highlighted.length > 0 && <Highlighted locale={locale} changes={highlighted} />}
    </>
  );
}

async function Highlighted({ locale, changes }: { locale: Locale; changes: ClauseChange[] }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  return (
    <section
      aria-labelledby="highlights"
      data-highlights=""
      className="mt-8 border border-line bg-raised px-5 py-5 md:px-6"
    >
      <h2 id="highlights" className="text-s2">
        {t('compare.highlights')}
      </h2>
      <ul className="mt-2">
        {changes.map((change) => (
          <li key={change.id} className="flex flex-wrap items-center gap-x-3">
            <a href={`#${change.id}`} className="flex min-h-11 items-center">
              {tLegal('clause.name', { id: change.id })}
            </a>
            <ChangeTag locale={locale} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}
