// What a submission leaves in the database: personal fields sealed, and the receipt that was given for it.
import { randomBytes } from 'node:crypto';
import { newId } from '@/lib/core/ids';
import { caseKeyRow } from '@/lib/correspondence/rows';
import { sessionTokenOf } from '@/lib/correspondence/secret';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { sealRecord } from '@/lib/crypto/seal';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import { type Answers, newSalt } from '@/lib/receipts/answers';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { SignedReceipt } from '@/lib/receipts/schema';
import { signReceipt } from '@/lib/receipts/sign';
import { emailKey } from '@/lib/typed/email';
import { companyKey } from '@/lib/typed/company';
import type { NewLead } from './new-lead';
import { placeOf } from './place';
import { contentText } from './rules';
import type { LeadInput } from './schema';
import type { LeadSource } from './states';

export type SubmissionKeys = { submission: Uint8Array<ArrayBuffer>; content: Uint8Array<ArrayBuffer> };

/** What tells a repeated submission from a new one: the same form with the same content, or the same content again. */
export function submissionKeysOf(
  ring: KeyRing,
  { input, form }: Pick<NewLead, 'input' | 'form'>,
): SubmissionKeys {
  const content = contentText(input);
  return {
    submission: blindIndex(ring, 'submission', `${form.id}\n${content}`),
    content: blindIndex(ring, 'content', content),
  };
}

/** What a new row is called, and which of our technologies it is about. */
export type LeadName = { id: string; reference: string; technology: string | null };

/** The row of a lead, with its receipt. */
export function leadRow(ring: KeyRing, lead: NewLead, row: LeadName) {
  const { input, locale, form, suspicions, now } = lead;
  const { phone, email } = input;
  const salt = newSalt();
  const sealed = sealRecord(
    ring,
    { table: 'Lead', id: row.id },
    { ...sealedAnswers(input), phoneE164: phone.e164, receiptSalt: salt },
  );
  const keys = submissionKeysOf(ring, lead);
  const quarantine = suspicions.join(',') || null;
  return {
    ...row,
    ...sealed.fields,
    keyId: sealed.keyId,
    wrappedKey: sealed.wrappedKey,
    receipt: canonicalJson(receiptOf(ring, lead, { ...row, salt })),
    locale,
    createdAt: now,
    quarantine,
    source: 'form' satisfies LeadSource,
    place: placeOf({ id: row.id, state: 'new', quarantine, createdAt: now }),
    isMinor: input.age === 'minor',
    submissionKey: keys.submission,
    contentIndex: keys.content,
    ...personIndexes(ring, { phone: phone.e164, email, company: input.company }),
    sourcePage: form.source.page,
    sourceReferrer: form.source.referrer,
    utmSource: form.source.utm.source ?? null,
    utmMedium: form.source.utm.medium ?? null,
    utmCampaign: form.source.utm.campaign ?? null,
    utmTerm: form.source.utm.term ?? null,
    utmContent: form.source.utm.content ?? null,
  };
}

/** By what the leads of one person or one company are found. */
export function personIndexes(ring: KeyRing, person: { phone: string; email: string; company: string }) {
  const company = companyKey(person.company);
  return {
    phoneIndex: blindIndex(ring, 'phone', person.phone),
    emailIndex: blindIndex(ring, 'email', emailKey(person.email)),
    companyIndex: company === null ? null : blindIndex(ring, 'company', company),
  };
}

/** What opens the case of a lead in the browser that sent it, for an hour. */
export function sessionKeyRow(ring: KeyRing, lead: NewLead, id: string) {
  const secret = sessionTokenOf(ring, submissionKeysOf(ring, lead).submission);
  return caseKeyRow({ subjectKind: 'lead', subjectId: id, kind: 'session', secret, now: lead.now });
}

/** What a row holds once its person has been taken out. */
export function erasedColumns() {
  const nothing = new Uint8Array(0);
  return {
    keyId: null,
    wrappedKey: null,
    name: nothing,
    phone: nothing,
    phoneE164: nothing,
    email: nothing,
    company: nothing,
    description: nothing,
    receiptSalt: null,
    sentAnswers: null,
    isMinor: false,
    technology: null,
    phoneIndex: null,
    emailIndex: null,
    companyIndex: null,
    place: null,
    assigneeId: null,
    followUpOn: null,
    // Both are needed, and one is unique.
    submissionKey: new Uint8Array(randomBytes(16)),
    contentIndex: new Uint8Array(randomBytes(16)),
    sourcePage: null,
    sourceReferrer: null,
    utmSource: null,
    utmMedium: null,
    utmCampaign: null,
    utmTerm: null,
    utmContent: null,
  };
}

/** One acceptance for each document that each ticked box names. */
export function acceptanceRows(
  { acts, locale, now }: NewLead,
  subject: { subjectKind: string; subjectId: string },
) {
  return acts.flatMap(({ act, sentence, terms }) =>
    terms.map((term) => ({ ...subject, ...term, id: newId(now), act, sentence, locale, acceptedAt: now })),
  );
}

function receiptOf(
  ring: KeyRing,
  { input, locale, acts, now }: NewLead,
  { reference, technology, salt }: LeadName & { salt: string },
): SignedReceipt {
  const language = LANGUAGE_TAGS[locale];
  const accepted = acts.flatMap(({ sentence, terms }) =>
    terms.map((term) => ({ ...term, language, sentence })),
  );
  const answers: Answers = { ...sealedAnswers(input), technology: technology ?? '' };
  return signReceipt(ring, { kind: 'receipt', reference, receivedAt: now, locale, accepted, answers, salt });
}

/** The answers as they are kept, which a colleague reads. */
function sealedAnswers({ name, phone, email, company, description }: LeadInput) {
  return { name, phone: phone.typed, email, company, description };
}
