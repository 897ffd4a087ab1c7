// A mail as the bytes that go out (RFC 5322, MIME).
import MailComposer from 'nodemailer/lib/mail-composer';
import { operator } from '@/lib/content/operator';
import { siteUrl } from '@/lib/routing/site-url';
import { html } from './html';
import type { Letterhead, Mail } from './mail';
import { senderAddress } from './sender';
import { plainText } from './text';

export type Envelope = { from: string; to: string };

/** What every try of a message has in common. */
export type MailName = { messageId: string; date: Date };

/** The bytes of a mail, and whom the servers pass it on for and to. */
export async function composeMail(
  mail: Mail,
  { messageId, date }: MailName,
): Promise<{ raw: Buffer; envelope: Envelope }> {
  const head = letterhead(mail);
  const from = senderAddress();
  const attachments = (mail.attachments ?? []).map(({ name, type, content }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(content, 'utf8'),
  }));
  const composer = new MailComposer({
    from: { name: head.platform, address: from },
    // As an object it is never read as a list of addresses.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: plainText(mail, head),
    html: html(mail, head),
    attachments,
    messageId: `<${messageId}>`,
    date,
    headers: headersOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return { raw: await composer.compile().build(), envelope: { from, to: mail.to } };
}

function letterhead({ locale }: Mail): Letterhead {
  const { platform, name, address } = operator();
  return { platform: platform[locale], operator: name[locale], address: address[locale], site: siteUrl() };
}

function headersOf({ unsubscribe }: Mail): Record<string, string> {
  // RFC 3834: no holiday notice answers it.
  const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
  if (unsubscribe === undefined) return automatic;
  return {
    ...automatic,
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
