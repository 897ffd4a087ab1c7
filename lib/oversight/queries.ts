import { readNotedHeads } from '@/lib/audit/heads';
import { checkAudit, findEnd } from '@/lib/audit/queries';
import type { AuditVerdict } from '@/lib/audit/verify';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { db } from '@/lib/db/client';
import { demand, type StaffMember } from '@/lib/staff/rights';
import type { AuditView } from './schema';

/** Rows a page. */
export const AUDIT_PAGE = 50;

const DAY_MS = 24 * 60 * 60 * 1000;

export type AuditLine = {
  id: number;
  at: Date;
  actor: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: unknown;
};

export type AuditPage = {
  lines: AuditLine[];
  /** Where the next page begins. Null: there are no older ones. */
  before: number | null;
  /** The end of the chain: how many rows were ever written, and the hash of the last in hex. */
  head: { id: number; hash: string | null };
};

/** One page of the audit log, the newest first. */
export async function listAuditPage(member: StaffMember, view: AuditView): Promise<AuditPage> {
  demand(member, 'audit:read');
  const [found, end] = await Promise.all([
    db().auditEntry.findMany({
      where: whereOf(view),
      orderBy: { id: 'desc' },
      take: AUDIT_PAGE + 1,
      omit: { hash: true, previous: true },
    }),
    findEnd(),
  ]);
  const lines = found.slice(0, AUDIT_PAGE);
  return {
    lines,
    before: found.length > AUDIT_PAGE ? (lines.at(-1)?.id ?? null) : null,
    head: { id: end.id, hash: end.hash && Buffer.from(end.hash).toString('hex') },
  };
}

function whereOf({ actor, action, subject, from, to, before }: AuditView) {
  return {
    ...(before !== undefined && { id: { lt: before } }),
    ...(actor !== undefined && { actor }),
    ...(action !== undefined && { action: action.includes('.') ? action : { startsWith: `${action}.` } }),
    ...(subject !== undefined && { subjectId: subject }),
    at: {
      ...(from !== undefined && { gte: startOfShanghaiDay(from) }),
      // China has had no summer time since 1991: every day has 24 hours.
      ...(to !== undefined && { lt: new Date(startOfShanghaiDay(to).getTime() + DAY_MS) }),
    },
  };
}

/** Walks the whole chain, and compares it with the ends that were noted outside the database. */
export async function verifyLog(member: StaffMember): Promise<AuditVerdict> {
  demand(member, 'audit:read');
  return checkAudit(readNotedHeads());
}
