// What a rights request leaves in the database: what its sender wrote, sealed.
import { newId } from '@/lib/core/ids';
import { caseFileRow, caseKeyRow } from '@/lib/correspondence/rows';
import { codeOf, sessionTokenOf } from '@/lib/correspondence/secret';
import type { Subject } from '@/lib/correspondence/subject';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { sealRecord } from '@/lib/crypto/seal';
import { canonicalJson } from '@/lib/core/canonical-json';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import { newSalt } from '@/lib/receipts/answers';
import { signReceipt } from '@/lib/receipts/sign';
import type { NewRequest } from './new-request';
import { dueAt, isFirstInLine } from './rules';

/** The same form with the same content is the same request. */
export function submissionKeyOf(ring: KeyRing, { input, form }: Pick<NewRequest, 'input' | 'form'>) {
  const { kind, capacity, contact, reference, description } = input;
  const content = JSON.stringify([kind, capacity, contact.key, reference, description]);
  return blindIndex(ring, 'rights submission', `${form.id}\n${content}`);
}

/** The row of a request, with its receipt. */
export function requestRow(ring: KeyRing, request: NewRequest, row: { id: string; reference: string }) {
  const { input, locale, now } = request;
  const { contact } = input;
  const texts = { contact: contact.text, about: input.reference, description: input.description };
  const salt = newSalt();
  const sealed = { ...texts, receiptSalt: salt };
  const { fields, ...key } = sealRecord(ring, { table: 'RightsRequest', id: row.id }, sealed);
  const { reference } = row;
  return {
    ...row,
    ...key,
    ...fields,
    receipt: canonicalJson(receiptOf(ring, request, { reference, texts, salt })),
    kind: input.kind,
    capacity: input.capacity,
    isFirst: isFirstInLine(input.capacity),
    locale,
    createdAt: now,
    dueAt: dueAt(now),
    submissionKey: submissionKeyOf(ring, request),
    emailIndex: contact.kind === 'email' ? blindIndex(ring, 'email', contact.key) : null,
    phoneIndex: contact.kind === 'phone' ? blindIndex(ring, 'phone', contact.key) : null,
  };
}

type Received = {
  reference: string;
  texts: Record<'contact' | 'about' | 'description', string>;
  salt: string;
};

function receiptOf(
  ring: KeyRing,
  { input, locale, consent, proof, now }: NewRequest,
  { reference, texts, salt }: Received,
) {
  const accepted =
    consent === null
      ? []
      : [{ ...consent.policy, language: LANGUAGE_TAGS[consent.locale], sentence: consent.sentence }];
  const { kind, capacity } = input;
  const answers = { ...texts, kind, capacity, files: String(proof.length) };
  const received = { reference, receivedAt: now, locale, accepted, answers, salt };
  return signReceipt(ring, { kind: 'rights-receipt', ...received });
}

/** What opens its case: a session for the browser that sent it, and a code to keep where no mail can bring one. */
export function keyRows(ring: KeyRing, request: NewRequest, subject: Subject) {
  const { now } = request;
  const submission = submissionKeyOf(ring, request);
  const session = { ...subject, kind: 'session' as const, secret: sessionTokenOf(ring, submission), now };
  const secret = { ...subject, kind: 'secret' as const, secret: codeOf(ring, submission), now };
  const kept = request.input.contact.kind === 'phone' ? [secret] : [];
  return [session, ...kept].map(caseKeyRow);
}

export function proofRows(ring: KeyRing, { proof, now }: NewRequest, subject: Subject) {
  return proof.map((file) => caseFileRow(ring, { ...subject, purpose: 'proof', file, now }));
}

/** The separate consent to handling the proof. */
export function acceptanceRow({ consent, now }: NewRequest, subject: Subject) {
  if (consent === null) return [];
  const { sentence, locale, policy } = consent;
  return [
    { ...subject, ...policy, id: newId(now), act: 'rights-form.proof', sentence, locale, acceptedAt: now },
  ];
}

/** What a request holds once its person has been taken out. */
export function erasedColumns() {
  const nothing = new Uint8Array(0);
  return {
    keyId: null,
    wrappedKey: null,
    contact: nothing,
    about: nothing,
    description: nothing,
    reason: null,
    receiptSalt: null,
    emailIndex: null,
    phoneIndex: null,
  };
}
