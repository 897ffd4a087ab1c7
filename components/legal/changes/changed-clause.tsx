import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { clausePath } from '@/lib/legal/addresses';
import type { ClauseChange } from '@/lib/legal/redline-clauses';
import { ChangeTag } from './change-tag';
import { RedlineLines } from './redline-lines';

type ChangedClauseProps = { locale: Locale; document: string; change: ClauseChange };

/** One clause that isn't as it was. */
export async function ChangedClause({ locale, document, change }: ChangedClauseProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const tLegal = await getTranslations({ locale, namespace: 'legal' });
  const { id, kind } = change;
  return (
    <section
      id={id}
      aria-labelledby={`name-${id}`}
      data-clause={id}
      data-kind={kind}
      className="scroll-mt-4 pt-6"
    >
      <h3 id={`name-${id}`} className="flex flex-wrap items-center gap-x-3 text-s1">
        <a
          href={`/${locale}${clausePath(document, id)}`}
          className="flex min-h-11 min-w-11 items-center"
          title={t('clause.own')}
        >
          {tLegal('clause.name', { id })}
        </a>
        <ChangeTag locale={locale} change={change} />
      </h3>
      {kind !== 'moved' && <RedlineLines locale={locale} change={change} />}
    </section>
  );
}
