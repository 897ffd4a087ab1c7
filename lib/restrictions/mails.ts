// Who is told of a restriction: the one concerned, by the same words as the forms; colleagues of what waits for a second.
import { operator } from '@/lib/content/operator';
import { sayDuration } from '@/lib/disclosures/duration';
import { REPLY_WITHIN } from '@/lib/disclosures/promises';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import type { Mail } from '@/lib/mail/mail';
import { mailWords } from '@/lib/mail/words';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { openReport } from '@/lib/reports/queries';
import { siteUrl } from '@/lib/routing/site-url';
import { noticeOf } from './notice';
import { findAppealForMail, findNotified } from './queries';
import type { Change } from './rules';

/** Changes that take effect, and what is told of an appeal. */
type Told = Exclude<Change, 'proposed' | 'refused'>;

function toSubject(change: Told): MessageKind {
  return {
    recipients: () => ['subject'],
    mails: { subject: (message) => subjectMail(message, change) },
  };
}

function toDesk(change: 'proposed' | 'refused'): MessageKind {
  return {
    recipients: () => (operator().contacts.support === undefined ? [] : ['desk']),
    mails: { desk: (message) => deskMail(message, change) },
  };
}

export const RESTRICTION_MESSAGES = {
  'restriction.imposed': toSubject('imposed'),
  'restriction.approved': toSubject('approved'),
  'restriction.lifted': toSubject('lifted'),
  'restriction.appealed': toSubject('appealed'),
  'restriction.appealUpheld': toSubject('appealUpheld'),
  'restriction.appealRejected': toSubject('appealRejected'),
  'restriction.proposed': toDesk('proposed'),
  'restriction.refused': toDesk('refused'),
  'report.appealUpheld': toReporter('reportAppealUpheld'),
  'report.appealRejected': toReporter('reportAppealRejected'),
} satisfies Record<string, MessageKind>;

/** What came of an appeal against the outcome of a report. */
function toReporter(change: 'reportAppealUpheld' | 'reportAppealRejected'): MessageKind {
  return {
    recipients: () => ['appellant'],
    mails: {
      appellant: async ({ subjectId, payload }) => {
        const appeal = await findAppealForMail('report', subjectId);
        const report = await openReport({ id: subjectId });
        const to = appeal?.email || report?.sent?.email;
        if (!appeal || !to) return null;
        const { locale, reasons } = appeal;
        const t = await mailWords(locale, 'restriction');
        return {
          to,
          locale,
          subject: t(`mail.${change}.subject`, { reference: payload.reference }),
          blocks: [{ text: t(`mail.${change}.text`) }, ...(reasons === null ? [] : [{ quote: reasons }])],
          why: t('mail.why'),
        };
      },
    },
  };
}

async function subjectMail({ subjectId }: Message, change: Told): Promise<Mail | null> {
  const restriction = await findNotified(subjectId);
  const appeal = await findAppealForMail('restriction', subjectId);
  const isAppeal = change.startsWith('appeal');
  const to = (isAppeal ? appeal?.email : undefined) || restriction?.email;
  if (!restriction || !to) return null;
  const locale = isAppeal && appeal?.email ? appeal.locale : restriction.locale;
  const t = await mailWords(locale, 'restriction');
  const told = restriction.withheld === null ? restriction.reasons : null;
  const notice = await noticeOf({ ...restriction, reasons: told }, locale);
  const why = isAppeal ? appeal?.reasons : restriction.closing;
  const stands = change === 'imposed' || change === 'approved' || change === 'appealRejected';
  return {
    to,
    locale,
    subject: t(`mail.${change}.subject`, { reference: restriction.reference }),
    blocks: [
      { text: t(`mail.${change}.text`, { period: sayDuration(REPLY_WITHIN, locale) }) },
      ...(why && change !== 'appealed' ? [{ quote: why }] : []),
      { facts: notice.facts },
      ...(stands && change !== 'appealRejected'
        ? [{ text: notice.appeal.text }, { link: siteUrl() + notice.appeal.path, label: notice.appeal.label }]
        : []),
      ...(change === 'appealRejected' ? [{ text: t('mail.appealRejected.remedy') }] : []),
    ],
    why: t('mail.why'),
  };
}

async function deskMail({ payload }: Message, change: 'proposed' | 'refused'): Promise<Mail | null> {
  const { support } = operator().contacts;
  if (support === undefined) return null;
  const { reference } = payload;
  const t = await mailWords(DEFAULT_LOCALE, 'restriction');
  return {
    to: support,
    locale: DEFAULT_LOCALE,
    subject: t(`mail.${change}.subject`, { reference }),
    blocks: [
      { text: t(`mail.${change}.text`) },
      { link: `${siteUrl()}/staff/restrictions/${reference}`, label: t('mail.desk') },
    ],
    why: t('mail.whyDesk'),
  };
}
