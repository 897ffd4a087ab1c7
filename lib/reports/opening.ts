import { findFile } from '@/lib/correspondence/queries';
import { demand, type StaffMember } from '@/lib/staff/rights';
import { recordReading } from './mutations';
import { findReport, findReportId } from './queries';

/** A report as a colleague opens it; each time is recorded. Null: there is none. */
export async function openForDesk(member: StaffMember, reference: string, now: Date) {
  const report = await findReport(member, reference);
  if (report) await recordReading(member, { id: report.id, reference, now });
  return report;
}

/** A file of evidence that a colleague takes; each time is recorded. Null: there is none. */
export async function takeEvidence(
  member: StaffMember,
  { reference, file, now }: { reference: string; file: string; now: Date },
) {
  demand(member, 'reports:read');
  const id = await findReportId(reference);
  const found = id === null ? null : await findFile({ subjectKind: 'report', subjectId: id }, file);
  if (id !== null && found) await recordReading(member, { id, reference, file, now });
  return found;
}
