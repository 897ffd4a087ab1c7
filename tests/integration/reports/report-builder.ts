import { randomBytes } from 'node:crypto';
import type { FormToken } from '@/lib/abuse/form-token';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import type { Database } from '@/lib/db/client';
import { submitReport } from '@/lib/reports/mutations';
import type { NewReport } from '@/lib/reports/new-report';
import { checkReport, type TypedReport } from '@/lib/reports/schema';
import { emptyAudit } from '@/tests/support/audit';

export const NOON = new Date('2026-03-02T04:00:00.000Z');

export const REPORTER = { name: '迪丽热巴·某', email: 'Reporter@Example.COM' };

const TYPED: TypedReport = {
  capacity: 'other',
  ground: '2.2.8',
  target: 'https://example.com/zh/technologies/speech-synthesis',
  description: '有人用合成的声音冒充我，\n在群里借钱。',
  evidence: 0,
  ...REPORTER,
  goodFaith: 'yes',
};

export function later(milliseconds: number): Date {
  return new Date(NOON.getTime() + milliseconds);
}

/** A form as it was shown a minute before noon; each call is another showing. */
export function shownForm(): FormToken {
  const id = randomBytes(16).toString('base64url');
  const source = { page: null, referrer: null, utm: {} };
  return { id, at: NOON.getTime() - 60_000, consent: 'what-was-shown', source };
}

export type ReportChange = Partial<Omit<NewReport, 'input'>> & { typed?: Partial<TypedReport> };

/** A report ready to be submitted, at noon unless told otherwise. */
export function newReport({ typed, ...change }: ReportChange = {}): NewReport {
  const checked = checkReport({ ...TYPED, ...typed }, () => true);
  if (!checked.ok) throw new Error(`Not a report: ${JSON.stringify(checked.errors)}`);
  return {
    input: checked.input,
    agreementVersion: '2023-08-01',
    goodFaith: '我声明以上所述属实',
    evidence: [],
    suspicions: [],
    locale: 'zh',
    form: shownForm(),
    address: null,
    now: NOON,
    ...change,
  };
}

/** A report in the database; gives its id and reference. */
export async function aReport(database: Database, change: ReportChange = {}) {
  const { reference } = await submitReport(newReport(change));
  const { id } = await database.report.findUniqueOrThrow({ where: { reference }, select: { id: true } });
  return { id, reference };
}

/** What the sender wrote, opened. Null: erased. */
export async function openReport(database: Database, reference: string) {
  const row = await database.report.findUniqueOrThrow({ where: { reference } });
  const { id, keyId, wrappedKey, target, description, name, email } = row;
  const fields = { target, description, name, email };
  return openRecord(keyRing(), { table: 'Report', id }, { keyId, wrappedKey, fields });
}

export async function emptyTables(database: Database): Promise<void> {
  await database.appeal.deleteMany();
  await database.restrictionNotice.deleteMany();
  await database.restriction.deleteMany();
  await database.report.deleteMany();
  await database.caseKey.deleteMany();
  await database.caseFile.deleteMany();
  await database.caseMessage.deleteMany();
  await database.outboxMessage.deleteMany();
  await database.rateWindow.deleteMany();
  await emptyAudit(database);
}
