// What a report leaves in the database: what its sender wrote, sealed.
import { caseFileRow, caseKeyRow } from '@/lib/correspondence/rows';
import { codeOf, sessionTokenOf } from '@/lib/correspondence/secret';
import type { Subject } from '@/lib/correspondence/subject';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { sealRecord } from '@/lib/crypto/seal';
import { canonicalJson } from '@/lib/core/canonical-json';
import { newSalt } from '@/lib/receipts/answers';
import { signReceipt } from '@/lib/receipts/sign';
import { emailKey } from '@/lib/typed/email';
import type { NewReport } from './new-report';
import { answerPeriod, isFirstInLine } from './rules';

/** The same form with the same content is the same report; another form never is, whoever sends it. */
export function submissionKeyOf(ring: KeyRing, { input, form }: Pick<NewReport, 'input' | 'form'>) {
  const { capacity, ground, target, description, name, email } = input;
  const content = JSON.stringify([capacity, ground, target, description, name, email]);
  return blindIndex(ring, 'report submission', `${form.id}\n${content}`);
}

/** The row of a report, with its receipt. */
export function reportRow(ring: KeyRing, report: NewReport, row: { id: string; reference: string }) {
  const { input, locale, now, suspicions, agreementVersion, goodFaith } = report;
  const { target, description, name, email } = input;
  const texts = { target, description, name, email };
  const salt = newSalt();
  const sealed = { ...texts, receiptSalt: salt };
  const { fields, ...key } = sealRecord(ring, { table: 'Report', id: row.id }, sealed);
  const { reference } = row;
  return {
    ...row,
    ...key,
    ...fields,
    receipt: canonicalJson(receiptOf(ring, report, { reference, texts, salt })),
    capacity: input.capacity,
    ground: input.ground,
    isFirst: isFirstInLine(input.ground),
    agreementVersion,
    goodFaith,
    locale,
    createdAt: now,
    dueAt: answerPeriod(now).endsAt,
    suspicion: suspicions.join(',') || null,
    submissionKey: submissionKeyOf(ring, report),
    emailIndex: email === '' ? null : blindIndex(ring, 'email', emailKey(email)),
  };
}

type Received = {
  reference: string;
  texts: Record<'target' | 'description' | 'name' | 'email', string>;
  salt: string;
};

function receiptOf(
  ring: KeyRing,
  { input, locale, goodFaith, evidence, now }: NewReport,
  { reference, texts, salt }: Received,
) {
  const { capacity, ground } = input;
  const answers = { ...texts, capacity, ground, files: String(evidence.length) };
  const received = { reference, receivedAt: now, locale, accepted: [], answers, salt };
  return signReceipt(ring, { kind: 'report-receipt', declared: goodFaith, ...received });
}

/** What opens its case: a session for the browser that sent it, and a code to keep where no mail can bring one. */
export function keyRows(ring: KeyRing, report: NewReport, subject: Subject) {
  const { now, input } = report;
  const submission = submissionKeyOf(ring, report);
  const session = { ...subject, kind: 'session' as const, secret: sessionTokenOf(ring, submission), now };
  const secret = { ...subject, kind: 'secret' as const, secret: codeOf(ring, submission), now };
  return [session, ...(input.email === '' ? [secret] : [])].map(caseKeyRow);
}

export function evidenceRows(ring: KeyRing, { evidence, now }: NewReport, subject: Subject) {
  return evidence.map((file) => caseFileRow(ring, { ...subject, purpose: 'evidence', file, now }));
}

/** What a report holds once its persons have been taken out. */
export function erasedColumns() {
  const nothing = new Uint8Array(0);
  return {
    keyId: null,
    wrappedKey: null,
    target: nothing,
    description: nothing,
    name: nothing,
    email: nothing,
    outcome: null,
    receiptSalt: null,
    emailIndex: null,
  };
}
