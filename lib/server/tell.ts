// Joins the outbox's worker to the domains that know what to say and to the ways a message leaves.
import { mailDomain } from '@/lib/mail/sender';
import { sendMail } from '@/lib/mail/send';
import type { Delivery } from '@/lib/outbox/delivery';
import type { MessageKind } from '@/lib/outbox/kinds';
import type { Message } from '@/lib/outbox/message';
import { webhookId, webhookRecipient, WEBHOOKS } from '@/lib/outbox/recipients';
import { type Dispatch, type Outbox, startOutbox } from '@/lib/outbox/worker';
import { listActiveTargets } from '@/lib/webhooks/queries';
import { tellTarget } from '@/lib/webhooks/tell';
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
    recipientsOf: async (message) => {
      const names = kindOf(message).recipients(message);
      const mails = names.filter((name) => name !== WEBHOOKS);
      if (mails.length === names.length) return mails;
      return [...mails, ...(await listActiveTargets()).map(webhookRecipient)];
    },
    send: (message, signal) => sendTo(kindOf(message), message, signal),
  };
}

async function sendTo(kind: MessageKind, message: Message, signal: AbortSignal): Promise<Delivery> {
  const { id, recipient, messageId, createdAt } = message;
  const target = recipient === null ? null : webhookId(recipient);
  if (target !== null) {
    const event = (await kind.hook?.(message)) ?? null;
    return event === null ? NOBODY : tellTarget(target, event, { messageId: id, signal });
  }
  if (recipient === null || messageId === null || !Object.hasOwn(kind.mails, recipient)) return NOBODY;
  const mail = (await kind.mails[recipient]?.(message)) ?? null;
  return mail === null ? NOBODY : sendMail(mail, { messageId, date: createdAt }, signal);
}

/** There is nobody to tell, or nothing to tell, any more. */
const NOBODY = { outcome: 'skipped', code: 'nobody' } as const satisfies Delivery;

class UnknownKind extends Error {
  readonly code = 'unknown_kind';
}
