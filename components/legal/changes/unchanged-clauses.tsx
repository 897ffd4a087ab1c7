import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { clausePath } from '@/lib/legal/addresses';
import type { ClauseChange } from '@/lib/legal/redline-clauses';

type UnchangedClausesProps = {
  locale: Locale;
  document: string;
  clauses: ClauseChange[];
  /** The section, where all of it is unchanged. */
  name?: ReactNode;
};

/** Clauses that are as they were: only their numbers, folded. */
export async function UnchangedClauses({ locale, document, clauses, name }: UnchangedClausesProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  return (
    <details
      className={name ? 'border-t border-line' : 'mt-2 text-s0 text-quiet'}
      data-unchanged={clauses.length}
    >
      <summary className="min-h-11 cursor-pointer py-2.5">
        {name} <span className="text-s0 text-quiet">{t('compare.folded', { count: clauses.length })}</span>
      </summary>
      <ul className="flex flex-wrap gap-x-4 text-s0">
        {clauses.map(({ id }) => (
          <li key={id}>
            <a
              href={`/${locale}${clausePath(document, id)}`}
              aria-label={tLegal('clause.name', { id })}
              className="flex min-h-11 min-w-11 items-center font-mono"
            >
              {id}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
