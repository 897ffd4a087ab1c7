import { getFormatter, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { AccessibilityTesting } from '@/lib/content/accessibility';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { LANGUAGE_NAMES, LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';

/** When the site was last tested for everybody's use, with what, and in which states. */
export async function LastTest({ locale, testing }: { locale: Locale; testing: AccessibilityTesting }) {
  const t = await getTranslations({ locale, namespace: 'accessibility' });
  const format = await getFormatter({ locale });
  const { testedOn, engines, browser, states, widths, languages, by } = testing;
  const date = format.dateTime(startOfShanghaiDay(testedOn), { dateStyle: 'long' });
  return (
    <>
      <h2>{t('tested.heading')}</h2>
      <p>{t('tested.intro', { date })}</p>
      <dl className="border-b border-line">
        <Fact name={t('tested.by')}>
          <span className="block first-letter:uppercase">
            {t('tested.byText', { by: by[locale], browser })}
          </span>
        </Fact>
        <Fact name={t('tested.engines')}>
          {format.list(engines.map(({ name, version }) => `${name} ${version}`))}
        </Fact>
        <Fact name={t('tested.languages')}>
          {languages.map((language) => (
            <span key={language} lang={LANGUAGE_TAGS[language]} className="me-4">
              {LANGUAGE_NAMES[language]}
            </span>
          ))}
        </Fact>
        <Fact name={t('tested.widths')}>
          {t('tested.widthsText', { widths: format.list(widths.map(String)) })}
        </Fact>
        <Fact name={t('tested.states')}>
          <ul>
            {states.map((state) => (
              <li key={state}>{t(`states.${state}`)}</li>
            ))}
          </ul>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-line py-3 md:grid-cols-[9rem_1fr] md:items-baseline">
      <dt className="text-s0 text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
