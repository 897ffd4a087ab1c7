// What a decision, a notice and an appeal leave in the database.
import { newId } from '@/lib/core/ids';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { sealRecord } from '@/lib/crypto/seal';
import type { Locale } from '@/lib/i18n/locales';
import { appealPeriod } from './appeal-period';
import type { Change, NoticeWay } from './rules';
import type { RestrictionInput } from './schema';
import { subjectIndex } from './subject';

export type NewRestriction = {
  input: RestrictionInput;
  /** The version that has the clause. */
  version: string;
  /** The report it comes from. */
  reportId: string | null;
  /** Of the desk's form. */
  formId: string;
  now: Date;
};

/** Where the notice goes: the address itself where one is restricted. */
export function noticeAddress({ subject, email }: RestrictionInput): string {
  return subject.kind === 'email' ? subject.text : email;
}

export function restrictionSubmissionKey(ring: KeyRing, formId: string) {
  return blindIndex(ring, 'restriction submission', formId);
}

export function restrictionRow(
  ring: KeyRing,
  { input, version, reportId, formId, now }: NewRestriction,
  row: { id: string; reference: string; state: 'active' | 'proposed'; proposedBy: string },
) {
  const { fields, ...key } = sealRecord(
    ring,
    { table: 'Restriction', id: row.id },
    {
      subject: input.subject.text,
      email: noticeAddress(input),
      reasons: input.reasons,
      evidence: input.evidence,
      withheldWhy: input.withheld === null ? '' : input.withheldWhy,
    },
  );
  return {
    ...row,
    ...key,
    ...fields,
    kind: input.kind,
    subjectKind: input.subject.kind,
    subjectIndex: subjectIndex(ring, input.subject),
    trial: input.kind === 'trialOnly' ? input.trial : null,
    clause: input.clause,
    version,
    occurredAt: new Date(`${input.occurredOn}T00:00:00+08:00`),
    reportId,
    locale: input.locale,
    createdAt: now,
    startsAt: now,
    endsAt: input.endsAt,
    withheld: input.withheld,
    submissionKey: restrictionSubmissionKey(ring, formId),
  };
}

export function noticeRow(restrictionId: string, { change, way, now }: Told) {
  return { id: newId(now), restrictionId, event: `restriction.${change}`, way, at: now };
}

export type Told = { change: Change; way: NoticeWay; now: Date };

export type NewAppeal = {
  subjectKind: 'restriction' | 'report';
  subjectId: string;
  body: string;
  /** Where the decision goes; empty: nowhere. */
  email: string;
  locale: Locale;
  formId: string;
  now: Date;
};

export function appealSubmissionKey(
  ring: KeyRing,
  { formId, subjectId }: { formId: string; subjectId: string },
) {
  return blindIndex(ring, 'appeal submission', `${formId}\n${subjectId}`);
}

export function appealRow(ring: KeyRing, appeal: NewAppeal) {
  const { subjectKind, subjectId, body, email, locale, now } = appeal;
  const id = newId(now);
  const { fields, ...key } = sealRecord(ring, { table: 'Appeal', id }, { body, email });
  return {
    id,
    subjectKind,
    subjectId,
    ...key,
    ...fields,
    locale,
    createdAt: now,
    dueAt: appealPeriod(now).endsAt,
    submissionKey: appealSubmissionKey(ring, appeal),
  };
}

/** What a restriction holds once its person has been taken out. */
export function erasedRestriction() {
  const nothing = new Uint8Array(0);
  return {
    keyId: null,
    wrappedKey: null,
    subjectIndex: nothing,
    subject: nothing,
    email: nothing,
    reasons: nothing,
    evidence: nothing,
    withheldWhy: nothing,
    closing: null,
  };
}

/** The same of an appeal. */
export function erasedAppeal() {
  const nothing = new Uint8Array(0);
  return { keyId: null, wrappedKey: null, body: nothing, email: nothing, reasons: null };
}
