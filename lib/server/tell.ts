// Joins the outbox's worker to the domains that know what to say and to the ways a message leaves.
import { mailDomain } from '@/lib/mail/sender';
import { sendMail } from '@/lib/mail/send';
import type { Delivery } from '@/lib/outbox/delivery';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { WEBHOOKS } from '@/lib/outbox/recipients';
import { type Dispatch, type Outbox, startOutbox } from '@/lib/outbox/worker';
import { MESSAGE_KINDS } from './message-kinds';

/** Tells people what has happened, from now on. */
export function tellPeople(): Outbox {
  return startOutbox(dispatchOf(MESSAGE_KINDS));
}

export function dispatchOf(kinds: Record<string, MessageKind>): Dispatch {
  const kindOf = ({ kind }: Message): MessageKind => {
    const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    // Written by a newer version than this one: it waits for it.
    if (known === undefined) throw new UnknownKind();
    return known;
  };
  return {
    mailDomain: mailDomain(),
    recipientsOf: (message) => {
      const names = kindOf(message).recipients(message);
      return Promise.resolve(names.filter((name) => name !== WEBHOOKS));
    },
    send: (message, signal) => sendTo(kindOf(message), message, signal),
  };
}

async function sendTo(kind: MessageKind, message: Message, signal: AbortSignal): Promise<Delivery> {
  const { recipient, messageId, createdAt } = message;
  if (recipient === null || messageId === null) return { outcome: 'skipped', code: 'no_recipient' };
  const compose = Object.hasOwn(kind.mails, recipient) ? kind.mails[recipient] : undefined;
  const mail = (await compose?.(message)) ?? null;
  if (mail === null) return { outcome: 'skipped', code: 'nobody' };
  return sendMail(mail, { messageId, date: createdAt }, signal);
}

class UnknownKind extends Error {
  readonly code = 'unknown_kind';
}
