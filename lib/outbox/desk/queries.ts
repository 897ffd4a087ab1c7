// What the desk sees of messages on their way out: kinds, references and codes, nothing of what they say or to whom.
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import type { Payload } from '../message';
import { type DeskState, whereState } from './rules';

const PAGE = 50;

export type DeskMessage = {
  id: string;
  kind: string;
  recipient: string;
  reference: string;
  createdAt: Date;
  dueAt: Date;
  attempts: number;
  ambiguous: number;
  lastError: string | null;
  deadAt: Date | null;
  doneAt: Date | null;
  outcome: string | null;
};

const SHOWN = {
  id: true,
  kind: true,
  recipient: true,
  payload: true,
  createdAt: true,
  dueAt: true,
  attempts: true,
  ambiguous: true,
  lastError: true,
  deadAt: true,
  doneAt: true,
  outcome: true,
} as const;

/** A page of messages, the newest first; `after` is the id of the last one of the page before. */
export async function listMessages(
  member: StaffMember,
  state: DeskState,
  after?: string,
): Promise<{ messages: DeskMessage[]; next: string | null }> {
  demand(member, 'outbox:read');
  const before = after === undefined ? {} : { id: { lt: after } };
  const rows = await db().outboxMessage.findMany({
    where: { AND: [whereState(state), before] },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: SHOWN,
  });
  const messages = rows.slice(0, PAGE).map(({ payload, recipient, ...row }) => ({
    ...row,
    recipient: recipient ?? '',
    reference: (payload as Payload).reference,
  }));
  return { messages, next: rows.length > PAGE ? (messages.at(-1)?.id ?? null) : null };
}

/** How many messages were given up, and how many wait. */
export async function countMessages(member: StaffMember): Promise<{ dead: number; waiting: number }> {
  demand(member, 'outbox:read');
  const [dead, waiting] = await Promise.all([
    db().outboxMessage.count({ where: whereState('dead') }),
    db().outboxMessage.count({ where: whereState('waiting') }),
  ]);
  return { dead, waiting };
}
