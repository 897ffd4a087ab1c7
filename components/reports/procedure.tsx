import { getFormatter, getTranslations } from 'next-intl/server';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { sayDuration } from '@/lib/disclosures/duration';
import { AGES, REPLY_WITHIN } from '@/lib/disclosures/promises';
import { disclosureWords } from '@/lib/disclosures/words';
import type { Locale } from '@/lib/i18n/locales';
import { answerPeriod } from '@/lib/reports/rules';

/** What happens with a report and how long it takes, from the constants that the clock uses. */
export async function Procedure({ locale, now }: { locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: 'report' });
  const format = await getFormatter({ locale });
  const period = sayDuration(REPLY_WITHIN, locale);
  const { lastDay } = answerPeriod(now);
  const date = format.dateTime(startOfShanghaiDay(lastDay), { dateStyle: 'long', timeZone: 'Asia/Shanghai' });
  const age = (years: number) => disclosureWords(locale).ages.replace('{age}', String(years));
  return (
    <section aria-labelledby="procedure" className="mt-8 border-y border-line py-5">
      <h2 id="procedure" className="text-s2">
        {t('procedure.heading')}
      </h2>
      <ol className="mt-2 grid list-decimal gap-1 ps-5">
        <li>{t('procedure.reference')}</li>
        <li>{t('procedure.examine')}</li>
        <li>
          {t.rich('procedure.answer', {
            period,
            date,
            day: (words) => <time dateTime={lastDay}>{words}</time>,
          })}
        </li>
        <li>{t('procedure.secrecy')}</li>
        <li>{t('procedure.appeal', { period })}</li>
      </ol>
      <p className="mt-2">
        <a href={`/${locale}/report/figures`} className="inline-flex min-h-11 items-center">
          {t('procedure.figures')}
        </a>
      </p>
      <p className="mt-2 text-s0 text-quiet">
        {t('minors', { adult: age(AGES.adult), child: age(AGES.child) })}
      </p>
      <p className="text-s0">
        <a href={`/${locale}/minors`} className="inline-flex min-h-11 items-center">
          {t('minorsLink')}
        </a>
      </p>
    </section>
  );
}
