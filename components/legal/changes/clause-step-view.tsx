import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { comparisonPath } from '@/lib/legal/addresses';
import type { ClauseStep } from '@/lib/legal/clause-history';
import { type ClauseChange, compareClauses } from '@/lib/legal/redline-clauses';
import { RedlineLines } from './redline-lines';

type ClauseStepViewProps = {
  locale: Locale;
  document: string;
  step: ClauseStep;
  /** The version before this one; null for the first of the document. */
  before: string | null;
  /** Nothing has changed since. */
  isNewest: boolean;
};

const DONE = { added: 'clause.added', removed: 'clause.removed', changed: 'clause.changed' } as const;

/** A version that brought a clause, changed it or took it away: what it did, and the text it left. */
export async function ClauseStepView({ locale, document, step, before, isNewest }: ClauseStepViewProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { version, until, clause, change } = step;
  const done = change.kind === 'added' || change.kind === 'removed' ? change.kind : 'changed';
  // Its first text is shown as a text, not as one long addition.
  const whole = clause && compareClauses({ before: clause, after: clause }, locale);
  const isChanged = done === 'changed';
  return (
    <li className="border-t border-line pt-5" data-version={version} data-kind={done}>
      <h2 className="text-s2">
        {before === null ? t('clause.first', { version }) : t(DONE[done], { version })}
      </h2>
      {until !== version && (
        <p className="text-s0 text-quiet">
          {isNewest ? t('clause.since', { version }) : t('clause.until', { version: until })}
        </p>
      )}
      <div className="mt-3">
        <RedlineLines locale={locale} change={isChanged || !whole ? change : whole} />
      </div>
      {isChanged && whole && <WholeText locale={locale} whole={whole} />}
      {before !== null && (
        <p className="no-print text-s0">
          <a
            href={`/${locale}${comparisonPath(document, before, version)}`}
            className="inline-flex min-h-11 items-center"
          >
            {t('clause.all', { from: before, to: version })}
          </a>
        </p>
      )}
    </li>
  );
}

async function WholeText({ locale, whole }: { locale: Locale; whole: ClauseChange }) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  return (
    <details className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2.5 text-s0">{t('clause.text')}</summary>
      <RedlineLines locale={locale} change={whole} />
    </details>
  );
}
