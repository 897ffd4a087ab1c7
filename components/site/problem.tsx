import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { REQUEST_ID_PLACEHOLDER } from '@/lib/routing/placeholders';
import type { ProblemStatus } from '@/lib/routing/problems';

/** What we have to answer for, and so want to be asked about by its reference. */
const OUR_FAULT: ReadonlySet<ProblemStatus> = new Set(['500', '503']);

/** What went wrong in plain words, and a way on. */
export async function Problem({ locale, status }: { locale: Locale; status: ProblemStatus }) {
  const t = await getTranslations({ locale, namespace: 'problems' });
  const ways = [
    [`/${locale}`, t('back')],
    [`/${locale}/technologies`, t('technologies')],
    [`/${locale}/contact`, t('contact')],
  ] as const;
  return (
    <div className="wrap py-16 lg:py-28">
      <p className="font-mono text-s2 text-seal">{status}</p>
      <h1 className="mt-2 text-s4">{t(`${status}.heading`)}</h1>
      <p className="mt-4 max-w-[38em]">{t(`${status}.text`)}</p>
      {OUR_FAULT.has(status) ? (
        <p className="mt-2">{t('reference', { reference: REQUEST_ID_PLACEHOLDER })}</p>
      ) : null}
      <ul className="mt-6">
        {ways.map(([href, label]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
