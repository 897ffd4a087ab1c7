import { listHistory } from '@/lib/audit/queries';
import { listFiles, listMessages } from '@/lib/correspondence/queries';
import { codeOf } from '@/lib/correspondence/secret';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import { db } from '@/lib/db/client';
import { RECEIPT_COLUMNS, receiptInRow } from '@/lib/receipts/held';
import type { HeldReceipt } from '@/lib/receipts/schema';
import { demand, type StaffMember } from '@/lib/staff/rights';

/** The reference of the report that this very form with this very content made. */
export async function findReportBySubmission(
  submissionKey: Uint8Array<ArrayBuffer>,
): Promise<{ id: string; reference: string; createdAt: Date } | null> {
  return db().report.findUnique({
    where: { submissionKey },
    select: { id: true, reference: true, createdAt: true },
  });
}

/** The id of the report with this reference. */
export async function findReportId(reference: string): Promise<string | null> {
  const report = await db().report.findUnique({ where: { reference }, select: { id: true } });
  return report?.id ?? null;
}

/** The receipt that the sender of a report keeps. Null: there is no such report, or it is older than receipts. */
export async function findReceipt(reference: string): Promise<HeldReceipt | null> {
  const row = await db().report.findUnique({ where: { reference }, select: RECEIPT_COLUMNS });
  return row && receiptInRow('Report', row);
}

/** A report opened. `sent` is null once its persons have been erased. Null: there is none. */
export async function openReport(where: { id: string } | { reference: string }) {
  const row = await db().report.findUnique({ where });
  if (!row) return null;
  const { keyId, wrappedKey, target, description, name, email, outcome, receiptSalt: _salt, ...plain } = row;
  const fields = { target, description, name, email, ...(outcome && { outcome }) };
  const opened = openRecord<string>(
    keyRing(),
    { table: 'Report', id: row.id },
    { keyId, wrappedKey, fields },
  );
  const sent = opened && {
    target: opened.target ?? '',
    description: opened.description ?? '',
    name: opened.name ?? '',
    email: opened.email ?? '',
  };
  return { ...plain, sent, outcome: opened?.outcome ?? null };
}

export type OpenedReport = NonNullable<Awaited<ReturnType<typeof openReport>>>;

/** One report for the desk, with what was written and sent about it and what was done to it. Null: none. */
export async function findReport(member: StaffMember, reference: string) {
  demand(member, 'reports:read');
  const report = await openReport({ reference });
  if (!report) return null;
  const subject = { subjectKind: 'report' as const, subjectId: report.id };
  const [messages, files, history] = await Promise.all([
    listMessages(subject),
    listFiles(subject),
    listHistory(subject),
  ]);
  return { ...report, messages, files, history };
}

export const REPORT_LISTS = ['open', 'decided'] as const;
export type ReportList = (typeof REPORT_LISTS)[number];

const PAGE = 50;

/** Open reports: what concerns minors first, then the next due. Decided ones: the latest first. */
export async function listReports(member: StaffMember, list: ReportList, page: number) {
  demand(member, 'reports:read');
  const rows = await db().report.findMany({
    // Whatever is decided is closed, and nothing else.
    where: { closedAt: list === 'open' ? null : { not: null } },
    // It is the same of all that are open, and has both databases read the index in its order.
    orderBy:
      list === 'open'
        ? [{ closedAt: 'asc' }, { isFirst: 'desc' }, { dueAt: 'asc' }, { id: 'asc' }]
        : [{ closedAt: 'desc' }, { id: 'desc' }],
    skip: PAGE * (page - 1),
    take: PAGE + 1,
    select: {
      reference: true,
      state: true,
      ground: true,
      isFirst: true,
      createdAt: true,
      dueAt: true,
      closedAt: true,
    },
  });
  return { rows: rows.slice(0, PAGE), hasMore: rows.length > PAGE };
}

/** The code that opens a report's case, for a sender whom no mail can reach. Null: the mail brings one. */
export async function findKeptCode(id: string): Promise<string | null> {
  const report = await db().report.findUnique({
    where: { id },
    select: { submissionKey: true, emailIndex: true },
  });
  return report?.emailIndex === null ? codeOf(keyRing(), report.submissionKey) : null;
}
