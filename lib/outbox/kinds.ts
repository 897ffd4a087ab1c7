import type { Mail } from '@/lib/mail/mail';
import type { HookEvent } from '@/lib/webhooks/event';
import type { Message } from './message';

/** How people are told of one kind of thing that happened. A domain declares its kinds in `mails.ts`. */
export type MessageKind = {
  /** Who is told, by the names under `mails`, and WEBHOOKS. Asked once; each gets a row of their own. */
  recipients: (message: Message) => readonly string[];
  /**
   * Composes a mail when it is due, and again at each further try. Null: there is nobody to write to, as after an
   * erasure, and nothing is sent.
   */
  mails: Record<string, (message: Message) => Promise<Mail | null>>;
  /** What webhooks and group bots are told: references and names of technologies, nothing of a person. */
  hook?: (message: Message) => Promise<HookEvent | null>;
};
