import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { OVERLAP_MS } from './rules';
import type { Target } from './sign';

/** The targets that are told what happens now. */
export async function listActiveTargets(): Promise<string[]> {
  const targets = await db().webhookTarget.findMany({ where: { pausedAt: null }, select: { id: true } });
  return targets.map(({ id }) => id);
}

/** A target with its secrets open, for sending. Null: it has been removed or paused since. */
export async function openTarget(id: string, now: Date): Promise<Target | null> {
  const row = await db().webhookTarget.findUnique({ where: { id } });
  if (row?.pausedAt !== null) return null;
  const { kind, keyId, wrappedKey, url, secret, previous, rotatedAt } = row;
  const overlaps = rotatedAt !== null && now.getTime() - rotatedAt.getTime() < OVERLAP_MS;
  const fields = { url, secret, ...(previous !== null && overlaps && { previous }) };
  const opened = openRecord<string>(keyRing(), { table: 'WebhookTarget', id }, { keyId, wrappedKey, fields });
  if (opened === null) return null;
  return { kind, url: opened.url ?? '', secret: opened.secret ?? '', previous: opened.previous ?? null };
}

const TRIES_SHOWN = 5;

export type TargetRow = Awaited<ReturnType<typeof listTargets>>[number];

/** Every target with its last tries, for the desk. No secret is in it. */
export async function listTargets(member: StaffMember) {
  demand(member, 'webhooks:manage');
  const targets = await db().webhookTarget.findMany({
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      kind: true,
      name: true,
      host: true,
      createdAt: true,
      pausedAt: true,
      rotatedAt: true,
    },
  });
  return Promise.all(targets.map(async (target) => ({ ...target, tries: await listTries(target.id) })));
}

function listTries(targetId: string) {
  return db().webhookTry.findMany({
    where: { targetId },
    orderBy: { at: 'desc' },
    take: TRIES_SHOWN,
    select: { id: true, at: true, outcome: true, durationMs: true, messageId: true },
  });
}
