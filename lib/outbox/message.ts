import { newId } from '@/lib/core/ids';

/** What of a message is more than its kind. References only: whatever they point to is read when the message is sent. */
export type Payload = { reference: string } & Record<string, string | number | boolean>;

export type Happened = {
  /** `<subject>.<what happened>`, as in the audit log. */
  kind: string;
  /** The record's kind and id, as in the audit log. */
  subjectKind: string;
  subjectId: string;
  payload: Payload;
};

/** A message as the worker hands it to whoever composes and sends it. */
export type Message = Happened & {
  id: string;
  createdAt: Date;
  /** Null: what has happened, of which nobody has been told yet. */
  recipient: string | null;
  /** Of a mail, without angle brackets. */
  messageId: string | null;
  /** This try included. */
  attempts: number;
};

/** The row that has people told of it, to be created in the very transaction that makes it happen. */
export function outgoing(happened: Happened, now: Date) {
  return { ...happened, id: newId(now), createdAt: now, dueAt: now };
}
