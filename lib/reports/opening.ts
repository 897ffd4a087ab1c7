import type { StaffMember } from '@/lib/staff/rights';
import { recordReading } from './mutations';
import { findEvidence, findReport, findReportId } from './queries';

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
  const found = await findEvidence(member, reference, file);
  const id = found && (await findReportId(reference));
  if (id) await recordReading(member, { id, reference, file, now });
  return found;
}
