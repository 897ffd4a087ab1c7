import { Readable } from 'node:stream';
import type { Delivery } from '@/lib/outbox/delivery';
import { composeMail, type MailName } from './compose';
import { keepMail } from './kept';
import type { Mail } from './mail';
import { LONGEST_TRY_MS, type Transport, transport } from './transport';

/** Hands a mail over to the mail server, or to a file where there is none. */
export async function sendMail(mail: Mail, name: MailName, signal: AbortSignal): Promise<Delivery> {
  const { raw, envelope } = await composeMail(mail, name);
  const server = await transport();
  if (server === null) {
    await keepMail(raw, name.messageId);
    return { outcome: 'kept' };
  }
  return handOver(server, { raw, envelope }, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_TRY_MS)]));
}

type Composed = Awaited<ReturnType<typeof composeMail>>;

export async function handOver(
  server: Transport,
  { raw, envelope }: Composed,
  signal: AbortSignal,
): Promise<Delivery> {
  let isHandedOver = false;
  const content = Readable.from([raw]);
  content.once('end', () => (isHandedOver = true));
  try {
    await server.sendMail({ envelope, raw: content, signal });
    return { outcome: 'sent' };
  } catch (error) {
    return failureOf(error, isHandedOver);
  }
}

/**
 * What an error of the mail server means: an answer of 5xx to this mail is its last word, to a log-in it is a wrong
 * password, which can be put right. Once all of the mail is out and no answer came back, nobody knows.
 */
function failureOf(error: unknown, isHandedOver: boolean): Delivery {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === 'number') {
    const isFinal = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
    return { outcome: 'failed', code: `smtp_${responseCode}`, isFinal };
  }
  const name = typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'mail_fault';
  return { outcome: 'failed', code: name, isAmbiguous: isHandedOver };
}
