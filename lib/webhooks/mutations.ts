import { randomBytes } from 'node:crypto';
import { appendAudit } from '@/lib/audit/mutations';
import { newId } from '@/lib/core/ids';
import { type Result, refuse, succeed } from '@/lib/core/result';
import { keyRing } from '@/lib/crypto/keys';
import { openField, sealField, sealRecord, unwrapRecordKey } from '@/lib/crypto/seal';
import { db, type Transaction } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { isAnywhere } from './anywhere';
import { checkTargetUrl, type UrlFault } from './rules';
import type { TargetInput } from './schema';

export type Added = {
  id: string;
  /** To be shown once. Null: the bot's own is used. */ secret: string | null;
};

/** Adds a target. A standard one gets a secret from us; a group bot has one of its own, or none. */
export async function addTarget(
  member: StaffMember,
  input: TargetInput,
  now: Date,
): Promise<Result<Added, UrlFault>> {
  demand(member, 'webhooks:manage');
  const { kind, name } = input;
  const checked = checkTargetUrl(input.url, kind, isAnywhere());
  if (!checked.ok) return checked;
  const id = newId(now);
  const made = kind === 'standard' ? newSecret() : null;
  const secret = made ?? (kind === 'wecom' ? '' : input.secret);
  const { fields, ...key } = sealRecord(keyRing(), record(id), { url: checked.value.href, secret });
  const { host } = checked.value;
  await db().$transaction(async (transaction) => {
    await transaction.webhookTarget.create({
      data: { id, kind, name, host, createdAt: now, ...key, ...fields },
    });
    await note(transaction, { member, id, now, what: 'added', detail: { kind, host } });
  });
  return succeed({ id, secret: made });
}

/** Gives a standard target a new secret, which is shown once; the old one signs too for a day. */
export async function rotateTarget(
  member: StaffMember,
  id: string,
  now: Date,
): Promise<Result<{ secret: string }, 'unknown'>> {
  demand(member, 'webhooks:manage');
  const secret = newSecret();
  const isDone = await db().$transaction(async (transaction) => {
    const row = await transaction.webhookTarget.findFirst({ where: { id, kind: 'standard' } });
    const key = row && unwrapRecordKey(keyRing(), record(id), row);
    if (!row || !key) return false;
    const old = openField(key, 'secret', row.secret);
    const sealed = { secret: sealField(key, 'secret', secret), previous: sealField(key, 'previous', old) };
    await transaction.webhookTarget.update({ where: { id }, data: { ...sealed, rotatedAt: now } });
    await note(transaction, { member, id, now, what: 'rotated' });
    return true;
  });
  return isDone ? succeed({ secret }) : refuse('unknown');
}

/** Tells it nothing more, or again. What happened meanwhile isn't told later. */
export async function pauseTarget(
  member: StaffMember,
  id: string,
  to: { isPaused: boolean; now: Date },
): Promise<Result<null, 'unknown'>> {
  demand(member, 'webhooks:manage');
  const { isPaused, now } = to;
  const isDone = await db().$transaction(async (transaction) => {
    const data = { pausedAt: isPaused ? now : null };
    const { count } = await transaction.webhookTarget.updateMany({ where: { id }, data });
    if (count > 0) await note(transaction, { member, id, now, what: isPaused ? 'paused' : 'resumed' });
    return count > 0;
  });
  return isDone ? succeed(null) : refuse('unknown');
}

/** Removes a target with its secrets and its tries. */
export async function removeTarget(
  member: StaffMember,
  id: string,
  now: Date,
): Promise<Result<null, 'unknown'>> {
  demand(member, 'webhooks:manage');
  const isDone = await db().$transaction(async (transaction) => {
    const { count } = await transaction.webhookTarget.deleteMany({ where: { id } });
    if (count === 0) return false;
    await transaction.webhookTry.deleteMany({ where: { targetId: id } });
    await note(transaction, { member, id, now, what: 'removed' });
    return true;
  });
  return isDone ? succeed(null) : refuse('unknown');
}

/** Notes in the audit log that somebody sent a test. */
export async function recordTest(member: StaffMember, id: string, now: Date): Promise<void> {
  demand(member, 'webhooks:manage');
  await db().$transaction((transaction) => note(transaction, { member, id, now, what: 'tested' }));
}

export type Tried = {
  targetId: string;
  messageId: string | null;
  at: Date;
  outcome: string;
  durationMs: number;
};

/** Keeps how a try ended. */
export async function recordTry(tried: Tried): Promise<void> {
  await db().webhookTry.create({ data: { id: newId(tried.at), ...tried } });
}

function record(id: string) {
  return { table: 'WebhookTarget', id };
}

/** 24 random bytes, as Standard Webhooks writes them. */
function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

type Noted = {
  member: StaffMember;
  id: string;
  now: Date;
  what: string;
  detail?: Record<string, string>;
};

function note(transaction: Transaction, { member, id, now, what, detail }: Noted): Promise<void> {
  const subject = { subjectKind: 'webhook', subjectId: id };
  const entry = { at: now, actor: member.id, action: `webhook.${what}`, ...subject };
  return appendAudit(transaction, { ...entry, ...(detail && { detail }) });
}
