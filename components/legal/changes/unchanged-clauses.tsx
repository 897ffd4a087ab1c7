import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { clausePath } from '@/lib/legal/addresses';

type UnchangedClausesProps = { locale: Locale; document: string; ids: string[] };

/** Clauses that are as they were: only their numbers, folded. */
export async function UnchangedClauses({ locale, document, ids }: UnchangedClausesProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  return (
    <details className="mt-4 text-s0 text-quiet" data-unchanged={ids.length}>
      <summary className="min-h-11 cursor-pointer py-2.5">
        {t('compare.folded', { count: ids.length })}
      </summary>
      <ul className="flex flex-wrap gap-x-4">
        {ids.map((id) => (
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
