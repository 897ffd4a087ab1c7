// The chain that makes a change of the audit log show: each row's hash covers the row and the hash before it.
import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';

/** What was done to a record, by whom. No personal data. */
export type AuditEntry = {
  at: Date;
  /** `visitor`, `system`, or the id of a member of staff. */
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail?: Record<string, Json>;
};

export type AuditRow = Omit<AuditEntry, 'detail'> & { id: number; detail: unknown };

export type ChainedRow = AuditRow & { previous: Uint8Array | null; hash: Uint8Array | null };

type Bytes = Uint8Array<ArrayBuffer>;

/** Where the chain stands after a row. */
export type Link = { id: number; hash: Bytes; hasBegun: boolean };

/** What stands before the first row. */
export const ORIGIN: Link = { id: 0, hash: new Uint8Array(32), hasBegun: false };

/**
 * `changed`: the row isn't what was hashed, or what stood before it was changed together with its hash. `missing`: there
 * is no such row. `rewritten`: the chain agrees with itself, but not with a head that was noted earlier.
 */
export type ChainFault = { id: number; fault: 'changed' | 'missing' | 'rewritten' };

/** SHA-256 over the hash before and the row in canonical JSON (RFC 8785). */
export function linkHash(before: Uint8Array, row: AuditRow): Bytes {
  const { id, at, actor, action, subjectKind, subjectId, detail } = row;
  const text = canonicalJson({
    id,
    at: at.toISOString(),
    actor,
    action,
    subjectKind,
    subjectId,
    detail: (detail ?? null) as Json,
  });
  return new Uint8Array(createHash('sha256').update(before).update(text, 'utf8').digest());
}

/** The chain after one more stored row, or what is wrong with it. Rows from before the chain are hashed into its start. */
export function follow(link: Link, row: ChainedRow): Link | ChainFault {
  const hash = linkHash(link.hash, row);
  if (row.hash === null && row.previous === null) {
    return link.hasBegun ? { id: row.id, fault: 'changed' } : { id: row.id, hash, hasBegun: false };
  }
  if (link.hasBegun && row.id !== link.id + 1) return { id: link.id + 1, fault: 'missing' };
  if (!isSame(hash, row.hash) || !isSame(link.hash, row.previous)) return { id: row.id, fault: 'changed' };
  return { id: row.id, hash, hasBegun: true };
}

export function isFault(outcome: object): outcome is ChainFault {
  return 'fault' in outcome;
}

/** True for equal hashes; nothing is equal to none. */
export function isSame(one: Uint8Array, other: Uint8Array | null): boolean {
  return other !== null && Buffer.compare(one, other) === 0;
}
