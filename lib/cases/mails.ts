// What the senders of records are written: codes, and that there is something to read. What it is stays on the case page.
import { mintKey } from '@/lib/correspondence/mutations';
import { KEY_LIFE_MS, newCode } from '@/lib/correspondence/secret';
import type { Mail } from '@/lib/mail/mail';
import { mailWords } from '@/lib/mail/words';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { siteUrl } from '@/lib/routing/site-url';
import { kindOfReference } from './kinds';

/** Asked for by reference. The code is made when the mail is, so that it lies in no queue; a further try makes another. */
export const caseCode: MessageKind = {
  recipients: () => ['sender'],
  mails: { sender: codeMail },
};

/** Somebody of ours has written, or decided. */
export const caseAnswered: MessageKind = {
  recipients: () => ['sender'],
  mails: { sender: answerMail },
};

/** The desk sees in its lists what has come in. */
export const forTheDesk: MessageKind = { recipients: () => [], mails: {} };

async function codeMail({ payload }: Message): Promise<Mail | null> {
  const found = await findSender(payload.reference);
  if (found === null) return null;
  const { subject, reference, email, locale } = found;
  const code = newCode();
  await mintKey({ ...subject, kind: 'code', secret: code, now: new Date() });
  const t = await mailWords(locale, 'case-mails');
  const query = new URLSearchParams({ reference, code }).toString();
  return {
    to: email,
    locale,
    subject: t('code.subject', { reference }),
    blocks: [
      { text: t('code.hello') },
      { text: t('code.text', { reference, minutes: KEY_LIFE_MS.code / 60_000 }) },
      {
        facts: [
          [t('code.reference'), reference],
          [t('code.label'), code],
        ],
      },
      { link: `${siteUrl()}/${locale}/cases/open?${query}`, label: t('code.open') },
      { text: t('code.paste') },
      { text: t('code.notYou') },
    ],
    why: t('code.why'),
  };
}

async function answerMail({ payload }: Message): Promise<Mail | null> {
  const found = await findSender(payload.reference);
  if (found === null) return null;
  const { reference, email, locale } = found;
  const t = await mailWords(locale, 'case-mails');
  return {
    to: email,
    locale,
    subject: t('answer.subject', { reference }),
    blocks: [
      { text: t('answer.hello') },
      { text: t('answer.text', { reference }) },
      { link: `${siteUrl()}/${locale}/cases?reference=${reference}`, label: t('answer.open') },
    ],
    why: t('answer.why'),
  };
}

/** Null: there is no such record, or nobody to write to. */
async function findSender(reference: string) {
  const named = kindOfReference(reference);
  const id = await named?.kind.findId(reference);
  const address = id ? await named?.kind.findAddress(id) : null;
  if (!named || !id || !address) return null;
  return { ...address, subject: { subjectKind: named.subjectKind, subjectId: id } };
}
