import { countTurn } from '@/lib/abuse/mutations';
import { writeAudited } from '@/lib/audit/mutations';
import { env } from '@/lib/core/env';
import { newId, newReference } from '@/lib/core/ids';
import type { Subject } from '@/lib/correspondence/subject';
import { keyRing } from '@/lib/crypto/keys';
import { isUniqueViolation } from '@/lib/db/faults';
import type { NewReport } from './new-report';
import { findReportBySubmission } from './queries';
import { evidenceRows, keyRows, reportRow, submissionKeyOf } from './rows';

export type KeptReport = { reference: string; createdAt: Date };

/**
 * Keeps a report with its evidence, what opens its case, its audit row and its messages in one transaction. The same form
 * sent twice makes one, and gives that one's reference and time. A sender over a limit has it refused by the database:
 * isOverLimit.
 */
export async function submitReport(report: NewReport): Promise<KeptReport> {
  const submission = submissionKeyOf(keyRing(), report);
  for (let attempt = 0; ; attempt += 1) {
    const earlier = await findReportBySubmission(submission);
    if (earlier) return earlier;
    const reference = newReference('P');
    try {
      await writeReport(report, reference);
      return { reference, createdAt: report.now };
    } catch (error) {
      if (!isUniqueViolation(error) || attempt === 3) throw error;
    }
  }
}

async function writeReport(report: NewReport, reference: string): Promise<void> {
  const { input, evidence, suspicions, now, address } = report;
  const ring = keyRing();
  const id = newId(now);
  const subject: Subject = { subjectKind: 'report', subjectId: id };
  const { FORMS_PER_SOURCE: perSource, FORMS_PER_HOUR: inAll } = env();
  const messages = input.email === '' ? ['report.submitted'] : ['report.submitted', 'case.code'];
  const detail = { reference, ground: input.ground, files: evidence.length, suspicions };
  const entry = { ...subject, at: now, actor: 'visitor', action: 'report.submitted', detail };
  await writeAudited(entry, (client) => [
    countTurn(client, { address, now, allowance: { purpose: 'report', perSource, inAll } }),
    client.report.create({ data: reportRow(ring, report, { id, reference }), select: { id: true } }),
    client.caseKey.createMany({ data: keyRows(ring, report, subject) }),
    client.caseFile.createMany({ data: evidenceRows(ring, report, subject) }),
    client.outboxMessage.createMany({
      data: messages.map((kind) => ({
        ...subject,
        id: newId(now),
        kind,
        payload: { reference },
        dueAt: now,
      })),
    }),
  ]);
}
