// Who is told of a lead: its sender gets the receipt; sales and webhooks learn reference and technology, never a person.
import { operator } from '@/lib/content/operator';
import { canonicalJson } from '@/lib/core/canonical-json';
import { withdrawLink } from '@/lib/correspondence/withdraw-link';
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales';
import { listDocuments } from '@/lib/legal/queries';
import { sayInstant } from '@/lib/mail/instant';
import type { Block, Mail } from '@/lib/mail/mail';
import { mailWords } from '@/lib/mail/words';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { WEBHOOKS } from '@/lib/outbox/recipients';
import { siteUrl } from '@/lib/routing/site-url';
import { listTechnologyNames } from '@/lib/technologies/queries';
import { findLeadForMail, findReceipt, type LeadForMail } from './queries';

type SalesWords = { subject: 'subject' | 'rescuedSubject'; text: 'text' | 'rescuedText' };

const SUBMITTED: SalesWords = { subject: 'subject', text: 'text' };
const RESCUED: SalesWords = { subject: 'rescuedSubject', text: 'rescuedText' };

/**
 * A lead that is held in quarantine gets its receipt like any other, for it may be a person's; sales learns of it when it
 * is rescued. Whether it was held then stands in the message, so that a rescue in between doesn't tell sales twice.
 */
export const leadSubmitted: MessageKind = {
  recipients: ({ payload }) => ['sender', ...(payload.isHeld === true ? [] : desk())],
  mails: {
    sender: ({ subjectId }) => receiptMail(subjectId),
    sales: (message) => salesMail(message, SUBMITTED),
  },
  hook: (message) => hookEvent(message, SUBMITTED.subject),
};

export const leadRescued: MessageKind = {
  recipients: desk,
  mails: { sales: (message) => salesMail(message, RESCUED) },
  hook: (message) => hookEvent(message, RESCUED.subject),
};

/** Sales has no mail where the operator names no address for it. */
function desk(): string[] {
  return operator().contacts.sales === undefined ? [WEBHOOKS] : ['sales', WEBHOOKS];
}

async function receiptMail(id: string): Promise<Mail | null> {
  const lead = await findLeadForMail(id);
  if (lead === null) return null;
  const { locale, reference, email } = lead;
  const receipt = await findReceipt(reference);
  const t = await mailWords(locale, 'lead-mails');
  const cases = `${siteUrl()}/${locale}/cases?reference=${reference}`;
  const kept: Block[] = [
    { text: t('receipt.attached') },
    { link: `${siteUrl()}/${locale}/verify`, label: t('receipt.verify') },
  ];
  return {
    to: email,
    locale,
    subject: t('receipt.subject', { reference }),
    blocks: [
      { text: t('receipt.hello') },
      { text: t('receipt.received', { platform: operator().platform[locale] }) },
      { facts: await receiptFacts(lead, receipt?.accepted ?? []) },
      ...(receipt ? kept : []),
      { text: t('receipt.change') },
      { link: cases, label: t('receipt.cases') },
      { text: t('receipt.withdrawText') },
      { link: withdrawLink(locale, reference), label: t('receipt.withdraw') },
    ],
    why: t('receipt.why'),
    ...(receipt && {
      attachments: [
        { name: `receipt-${reference}.json`, type: 'application/json', content: canonicalJson(receipt) },
      ],
    }),
  };
}

async function receiptFacts(
  { locale, reference, createdAt, technology }: LeadForMail,
  accepted: readonly { document: string; version: string }[],
): Promise<[string, string][]> {
  const t = await mailWords(locale, 'lead-mails');
  const documents = new Map(
    (await listDocuments(locale)).map(({ document, title }) => [document, title] as const),
  );
  const versions = new Set(
    accepted.map(({ document, version }) =>
      t('receipt.version', { title: documents.get(document) ?? document, version }),
    ),
  );
  const name = await technologyName(technology, locale);
  return [
    [t('receipt.reference'), reference],
    [t('receipt.at'), t('receipt.beijing', { at: sayInstant(createdAt, locale) })],
    ...(name === null ? [] : [[t('receipt.technology'), name] satisfies [string, string]]),
    ...[...versions].map((version): [string, string] => [t('receipt.accepted'), version]),
  ];
}

async function salesMail({ subjectId }: Message, { subject, text }: SalesWords): Promise<Mail | null> {
  const { sales } = operator().contacts;
  const lead = await findLeadForMail(subjectId);
  if (sales === undefined || lead === null) return null;
  const locale = DEFAULT_LOCALE;
  const { reference, technology, createdAt } = lead;
  const t = await mailWords(locale, 'lead-mails');
  return {
    to: sales,
    locale,
    subject: t(`sales.${subject}`, { reference }),
    blocks: [
      { text: t(`sales.${text}`) },
      {
        facts: [
          [t('sales.reference'), reference],
          [t('sales.technology'), (await technologyName(technology, locale)) ?? t('sales.none')],
          [t('sales.at'), t('sales.beijing', { at: sayInstant(createdAt, locale) })],
        ],
      },
      { link: deskAddress(reference), label: t('sales.desk') },
    ],
    why: t('sales.why'),
  };
}

async function hookEvent({ kind, subjectId, createdAt }: Message, subject: SalesWords['subject']) {
  const lead = await findLeadForMail(subjectId);
  if (lead === null) return null;
  const { reference, technology } = lead;
  const t = await mailWords(DEFAULT_LOCALE, 'lead-mails');
  const name = (await technologyName(technology, DEFAULT_LOCALE)) ?? t('sales.none');
  const lines = [
    `${operator().platform[DEFAULT_LOCALE]} · ${t(`sales.${subject}`, { reference })}`,
    `${t('sales.technology')}：${name}`,
    deskAddress(reference),
  ];
  return { type: kind, at: createdAt, reference, technology, text: lines.join('\n') };
}

/** Where sales goes on with a lead. */
function deskAddress(reference: string): string {
  return `${siteUrl()}/staff/leads/${reference}`;
}

async function technologyName(slug: string | null, locale: Locale): Promise<string | null> {
  const names = await listTechnologyNames(locale);
  return names.find((technology) => technology.slug === slug)?.title ?? slug;
}
