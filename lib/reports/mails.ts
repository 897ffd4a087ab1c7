// Who is told of a report: colleagues that there is one, its sender that somebody looks, writes or has decided. Nothing goes
// to whoever is reported: what concerns them is a restriction, which has mails of its own.
import { operator } from '@/lib/content/operator';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { sayInstant } from '@/lib/mail/instant';
import type { Mail } from '@/lib/mail/mail';
import { mailWords } from '@/lib/mail/words';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { siteUrl } from '@/lib/routing/site-url';
import { openReport } from './queries';

export const REPORT_MESSAGES = {
  'report.submitted': {
    recipients: () => ['sender', ...(operator().contacts.support === undefined ? [] : ['desk'])],
    mails: { sender: (message) => senderMail(message, 'submitted'), desk: deskMail },
  },
  'report.examining': toSender('examining'),
  'report.written': toSender('written'),
  'report.decided': toSender('decided'),
} satisfies Record<string, MessageKind>;

type Told = 'submitted' | 'examining' | 'written' | 'decided';

function toSender(what: Told): MessageKind {
  return { recipients: () => ['sender'], mails: { sender: (message) => senderMail(message, what) } };
}

async function senderMail({ subjectId }: Message, what: Told): Promise<Mail | null> {
  const report = await openReport({ id: subjectId });
  if (!report?.sent?.email) return null;
  const { reference, locale, sent, createdAt, dueAt, outcome, state } = report;
  const t = await mailWords(locale, 'report-mails');
  const lastInstant = new Date(dueAt.getTime() - 1000);
  return {
    to: sent.email,
    locale,
    subject: t(`${what}.subject`, { reference }),
    blocks: [
      { text: t(`${what}.text`) },
      {
        facts: [
          [t('reference'), reference],
          [t('at'), t('beijing', { at: sayInstant(createdAt, locale) })],
          ...(what === 'decided'
            ? [[t('outcome'), t(`states.${state}`)] satisfies [string, string]]
            : [[t('due'), t('beijing', { at: sayInstant(lastInstant, locale) })] satisfies [string, string]]),
        ],
      },
      ...(what === 'decided' && outcome !== null ? [{ quote: outcome }, { text: t('appeal') }] : []),
      { link: `${siteUrl()}/${locale}/cases?reference=${reference}`, label: t('cases') },
    ],
    why: t('why'),
  };
}

async function deskMail({ subjectId }: Message): Promise<Mail | null> {
  const { support } = operator().contacts;
  const report = await openReport({ id: subjectId });
  if (support === undefined || report === null) return null;
  const { reference, dueAt } = report;
  const t = await mailWords(DEFAULT_LOCALE, 'report-mails');
  return {
    to: support,
    locale: DEFAULT_LOCALE,
    subject: t('desk.subject', { reference }),
    blocks: [
      { text: t('desk.text', { due: sayInstant(new Date(dueAt.getTime() - 1000), DEFAULT_LOCALE) }) },
      { link: `${siteUrl()}/staff/reports/${reference}`, label: t('desk.open') },
    ],
    why: t('desk.why'),
  };
}
