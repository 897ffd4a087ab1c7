import type { Database } from '@/lib/db/client';
import type { Delivery } from '@/lib/outbox/delivery';
import { outgoing } from '@/lib/outbox/message';
import type { Message } from '@/lib/outbox/message';
import type { Dispatch } from '@/lib/outbox/worker';

let count = 0;

/** Writes something that happened, as a domain does in its transaction. */
export async function happen(
  database: Database,
  change: { kind?: string; now?: Date } = {},
): Promise<string> {
  count += 1;
  const { kind = 'lead.submitted', now = new Date() } = change;
  const reference = `L-0000-${String(count).padStart(4, '0')}`;
  const data = outgoing(
    { kind, subjectKind: 'lead', subjectId: `lead-${count}`, payload: { reference } },
    now,
  );
  await database.outboxMessage.create({ data });
  return data.id;
}

export type Sent = { id: string; recipient: string | null; messageId: string | null; reference: string };

/** Tells everybody by writing it into a list; `answer` says how each try ends. */
export function aDispatch(
  recipients: readonly string[],
  answer: (message: Message, signal: AbortSignal) => Promise<Delivery> | Delivery = () => ({
    outcome: 'sent',
  }),
): Dispatch & { sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    mailDomain: 'site.example',
    recipientsOf: () => Promise.resolve(recipients),
    send: async (message, signal) => {
      const { id, recipient, messageId, payload } = message;
      sent.push({ id, recipient, messageId, reference: payload.reference });
      return answer(message, signal);
    },
  };
}

/** Waits until what is asked for is so. */
export async function until(isSo: () => Promise<boolean> | boolean, withinMs = 50_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Nothing is left to do now. */
export async function isQuiet(database: Database): Promise<boolean> {
  return (await database.outboxMessage.count({ where: { doneAt: null, deadAt: null } })) === 0;
}
