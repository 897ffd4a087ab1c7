// Mail to those who asked for announcements and confirmed it: each can be ended with one click (RFC 8058).
import type { Mail } from '@/lib/mail/mail';
import { sayInstant } from '@/lib/mail/instant';
import { mailWords } from '@/lib/mail/words';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { siteUrl } from '@/lib/routing/site-url';
import { announcementCalendar } from './calendar';
import { findAnnouncement } from './queries';
import { findSubscriberForMail } from './subscribers/queries';
import { plainText } from './text';

export const subscriptionRequested: MessageKind = {
  recipients: () => ['subscriber'],
  mails: { subscriber: ({ subjectId }) => confirmationMail(subjectId) },
};

export const announcementTold: MessageKind = {
  recipients: () => ['subscriber'],
  mails: { subscriber: announcementMail },
};

async function confirmationMail(id: string): Promise<Mail | null> {
  const subscriber = await findSubscriberForMail(id);
  if (subscriber === null || subscriber.isConfirmed) return null;
  const { email, secret, locale } = subscriber;
  const t = await mailWords(locale, 'announcement-mails');
  return {
    to: email,
    locale,
    subject: t('confirm.subject'),
    blocks: [
      { text: t('confirm.text') },
      { link: `${siteUrl()}/${locale}/announcements/confirm?secret=${secret}`, label: t('confirm.link') },
      { text: t('confirm.otherwise') },
    ],
    why: t('confirm.why'),
  };
}

async function announcementMail({ subjectId, payload }: Message): Promise<Mail | null> {
  const subscriber = await findSubscriberForMail(subjectId);
  const announcement = await findAnnouncement(payload.reference, new Date());
  if (!subscriber?.isConfirmed || announcement === null) return null;
  const { email, secret, locale } = subscriber;
  const t = await mailWords(locale, 'announcement-mails');
  const tPublic = await mailWords(locale, 'announcements');
  const { id, kind, title, body, startsAt, endsAt, updates } = announcement;
  const what = payload.what === 'rescheduled' || payload.what === 'cancelled' ? payload.what : 'published';
  const time = (at: Date) => tPublic('times.beijing', { time: sayInstant(at, locale) });
  const facts = [
    [t('kind'), tPublic(`kinds.${kind}`)] as const,
    ...(startsAt ? [[tPublic('times.starts'), time(startsAt)] as const] : []),
    ...(endsAt ? [[tPublic('times.ends'), time(endsAt)] as const] : []),
  ];
  const text = what === 'published' ? body[locale] : (updates[0]?.text[locale] ?? body[locale]);
  const calendar = announcementCalendar(announcement, { locale, origin: siteUrl() });
  return {
    to: email,
    locale,
    subject: t(`subject.${what}`, { title: title[locale] }),
    blocks: [
      { facts },
      { text: plainText(text, locale, siteUrl()) },
      { link: `${siteUrl()}/${locale}/announcements/${id}`, label: t('read') },
    ],
    why: t('why'),
    unsubscribe: `${siteUrl()}/api/announcements/unsubscribe?secret=${secret}`,
    ...(calendar && {
      attachments: [{ name: 'announcement.ics', type: 'text/calendar', content: calendar }],
    }),
  };
}
