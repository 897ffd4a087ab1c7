// What a line of a fair's list leaves in the database: the lead, and what its person accepted.
import { randomBytes } from 'node:crypto';
import { newId, newReference } from '@/lib/core/ids';
import { blindIndex } from '@/lib/crypto/blind-index';
import type { KeyRing } from '@/lib/crypto/key-text';
import { sealRecord } from '@/lib/crypto/seal';
import type { Locale } from '@/lib/i18n/locales';
import { placeOf } from '@/lib/leads/place';
import { personIndexes } from '@/lib/leads/rows';
import type { LeadSource } from '@/lib/leads/states';
import type { Person } from './import-row';

/** What was agreed to at the fair: the versions in force there, and the words that record it. */
export type ImportConsent = {
  locale: Locale;
  terms: { document: string; version: string; sha256: string }[];
  sentence: string;
};

/** The same person with the same words is the same lead, however often a list is imported. */
export function importKey(ring: KeyRing, person: Person): Uint8Array<ArrayBuffer> {
  const { name, phone, email, company, description, technology } = person;
  return blindIndex(
    ring,
    'import',
    JSON.stringify([name, phone.e164, email, company, description, technology]),
  );
}

export function importedRow(
  ring: KeyRing,
  person: Person,
  { importId, locale, now }: { importId: string; locale: Locale; now: Date },
) {
  const id = newId(now);
  const { name, phone, email, company, description, technology } = person;
  const { fields, keyId, wrappedKey } = sealRecord(
    ring,
    { table: 'Lead', id },
    { name, phone: phone.typed, phoneE164: phone.e164, email, company, description },
  );
  const indexes = personIndexes(ring, { phone: phone.e164, email, company });
  return {
    id,
    reference: newReference('L'),
    ...fields,
    keyId,
    wrappedKey,
    locale,
    createdAt: now,
    technology: technology || null,
    source: 'fair' satisfies LeadSource,
    importId,
    place: placeOf({ id, state: 'new', quarantine: null, createdAt: now }),
    submissionKey: importKey(ring, person),
    // Nobody sends this again through the form, so that it needs no likeness with anything.
    contentIndex: new Uint8Array(randomBytes(16)),
    ...indexes,
    // Of nothing there is no index: all who left none would be one person.
    ...(phone.e164 === '' && { phoneIndex: null }),
    ...(email === '' && { emailIndex: null }),
  };
}

export function importedAcceptances(
  { terms, sentence, locale }: ImportConsent,
  { lead, acceptedAt, now }: { lead: string; acceptedAt: Date; now: Date },
) {
  return terms.map((term) => ({
    ...term,
    id: newId(now),
    subjectKind: 'lead',
    subjectId: lead,
    locale,
    act: 'fair',
    sentence,
    acceptedAt,
  }));
}
