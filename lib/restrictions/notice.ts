// What somebody who is restricted reads, in a form, in the mail and on the case page alike: the clause, the reasons, the end
// and the way to appeal (service agreement, clause 3.5).
import type { Locale } from '@/lib/i18n/locales';
import { sayInstant } from '@/lib/mail/instant';
import { mailWords } from '@/lib/mail/words';
import { clauseText } from './clauses';
import type { MetRestriction } from './queries';

/** Words ready to be shown, so that whoever shows them needs no message file. */
export type Notice = {
  heading: string;
  text: string;
  facts: [label: string, value: string][];
  appeal: { text: string; path: string; label: string };
};

export async function noticeOf(met: MetRestriction, locale: Locale): Promise<Notice> {
  const t = await mailWords(locale, 'restriction');
  const { reference, version, clause, reasons, startsAt, endsAt } = met;
  const words = (await clauseText(version, clause, locale)) ?? '';
  // Where the law forbids to tell, not even the clause may give it away.
  const told: [string, string][] =
    reasons === null
      ? []
      : [
          [t('clause'), t('clauseOf', { version, clause, text: words })],
          [t('reasons'), reasons],
        ];
  return {
    heading: t('heading'),
    text: reasons === null ? t('textWithheld') : t('text'),
    facts: [
      [t('reference'), reference],
      ...told,
      [t('startsAt'), t('beijing', { at: sayInstant(startsAt, locale) })],
      [t('endsAt'), t('beijing', { at: sayInstant(endsAt, locale) })],
    ],
    appeal: {
      text: t('appeal'),
      path: `/${locale}/report/appeal?reference=${reference}`,
      label: t('appealLink'),
    },
  };
}
