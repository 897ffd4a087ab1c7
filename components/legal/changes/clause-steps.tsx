import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { clausePath } from '@/lib/legal/addresses';
import type { ClauseHistory } from '@/lib/legal/comparison';
import { versionInForce } from '@/lib/legal/rules';
import { ClauseStepView } from './clause-step-view';

type ClauseStepsProps = { locale: Locale; id: string; history: ClauseHistory; now: Date };

/** One clause through all versions, newest first. */
export async function ClauseSteps({ locale, id, history, now }: ClauseStepsProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { document, steps } = history;
  const versions = document.versions.map(({ version }) => version);
  return (
    <>
      <ClauseLinks locale={locale} id={id} history={history} now={now} />
      <ol className="mt-8 grid max-w-[44em] gap-10" aria-label={t('clause.own')} reversed>
        {steps.map((step, place) => (
          <ClauseStepView
            key={step.version}
            locale={locale}
            document={document.document}
            step={step}
            before={versions[versions.indexOf(step.version) + 1] ?? null}
            isNewest={place === 0}
          />
        ))}
      </ol>
    </>
  );
}

/** To the clause in the version in force, to the one it stands in, and to those that stand in it. */
async function ClauseLinks({ locale, id, history, now }: ClauseStepsProps) {
  const t = await getTranslations({ locale, namespace: 'changes' });
  const { document, steps, nested } = history;
  const current = versionInForce(document.versions, now)?.version ?? '';
  const then = steps.find(({ version }) => version <= current);
  const parent = steps.find(({ clause }) => clause !== null)?.clause?.parent;
  const pathOf = (clause: string) => `/${locale}${clausePath(document.document, clause)}`;
  return (
    <ul className="no-print mt-3 flex flex-wrap gap-x-6 text-s0">
      <li className="flex min-h-11 items-center">
        {then?.clause ? (
          <a href={`/${locale}/legal/${document.document}#${id}`} className="flex min-h-11 items-center">
            {t('clause.inForce', { id })}
          </a>
        ) : (
          t('clause.notInForce')
        )}
      </li>
      {parent && (
        <li>
          <a href={pathOf(parent)} className="flex min-h-11 items-center">
            {t('clause.parent', { id: parent })}
          </a>
        </li>
      )}
      {nested.length > 0 && (
        <li className="flex flex-wrap items-center gap-x-4">
          {t('clause.nested')}
          {nested.map((each) => (
            <a key={each} href={pathOf(each)} className="flex min-h-11 min-w-11 items-center font-mono">
              {each}
            </a>
          ))}
        </li>
      )}
    </ul>
  );
}
