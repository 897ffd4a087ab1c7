// Stored leads as the desk shows them: opened, and masked before anything leaves this file.
import type { KeyRing } from '@/lib/crypto/key-text';
import { openField, openRecord, unwrapRecordKey } from '@/lib/crypto/seal';
import type { LeadSource, LeadState } from '@/lib/leads/states';
import { may, type StaffMember } from '@/lib/staff/rights';
import { maskCompany, maskEmail, maskName, maskPhone } from './mask';

/** The columns that a line of the inbox is made of. */
export const LINE_COLUMNS = {
  id: true,
  reference: true,
  version: true,
  state: true,
  quarantine: true,
  technology: true,
  source: true,
  isMinor: true,
  place: true,
  createdAt: true,
  assigneeId: true,
  followUpOn: true,
  storedOnlySince: true,
  mergedIntoId: true,
  keyId: true,
  wrappedKey: true,
  name: true,
  phoneE164: true,
  email: true,
  company: true,
} as const;

type Bytes = Uint8Array<ArrayBuffer>;

export type StoredLine = {
  id: string;
  reference: string;
  version: number;
  state: LeadState;
  quarantine: string | null;
  technology: string | null;
  source: string;
  isMinor: boolean;
  place: string | null;
  createdAt: Date;
  assigneeId: string | null;
  followUpOn: string | null;
  storedOnlySince: Date | null;
  mergedIntoId: string | null;
  keyId: string | null;
  wrappedKey: Bytes | null;
  name: Bytes;
  phoneE164: Bytes;
  email: Bytes;
  company: Bytes;
};

export type MaskedPerson = { name: string; company: string; phone: string; email: string };

/** A lead that may be shown. */
export type LeadLine = {
  hidden: false;
  reference: string;
  version: number;
  state: LeadState;
  /** Codes of why it is held. Empty: it isn't. */
  reasons: string[];
  technology: string | null;
  source: LeadSource;
  createdAt: Date;
  assigneeId: string | null;
  followUpOn: string | null;
  isMinor: boolean;
  isStoredOnly: boolean;
  isMerged: boolean;
  /** Null: the person has been erased. */
  person: MaskedPerson | null;
};

/** A minor's lead to somebody who may not see it: that there is one, so that nobody counts wrong. */
export type HiddenLine = { hidden: true; reference: string; createdAt: Date };

export type InboxLine = LeadLine | HiddenLine;

export function inboxLine(ring: KeyRing, member: StaffMember, row: StoredLine): InboxLine {
  const { reference, createdAt } = row;
  return mayShow(member, row) ? leadLine(ring, row) : { hidden: true, reference, createdAt };
}

export function mayShow(member: StaffMember, { isMinor }: Pick<StoredLine, 'isMinor'>): boolean {
  return !isMinor || may(member.role, 'minors:read');
}

export function leadLine(ring: KeyRing, row: StoredLine): LeadLine {
  const { reference, version, state, technology, createdAt, assigneeId, followUpOn, isMinor } = row;
  return {
    hidden: false,
    reference,
    version,
    state,
    technology,
    createdAt,
    assigneeId,
    followUpOn,
    isMinor,
    source: row.source as LeadSource,
    reasons: row.quarantine?.split(',') ?? [],
    isStoredOnly: row.storedOnlySince !== null,
    isMerged: row.mergedIntoId !== null,
    person: maskedPerson(ring, row),
  };
}

function maskedPerson(ring: KeyRing, row: StoredLine): MaskedPerson | null {
  const { id, keyId, wrappedKey, name, phoneE164, email, company } = row;
  const fields = { name, phoneE164, email, company };
  const opened = openRecord(ring, { table: 'Lead', id }, { keyId, wrappedKey, fields });
  return (
    opened && {
      name: maskName(opened.name),
      company: maskCompany(opened.company),
      phone: maskPhone(opened.phoneE164),
      email: maskEmail(opened.email),
    }
  );
}

type StoredNote = { id: string; authorId: string; createdAt: Date; text: Bytes };

export type Note = { id: string; authorId: string; createdAt: Date; text: string };

/** Notes are sealed with the key of their lead, so that they end with its person. */
export function openNotes(
  ring: KeyRing,
  lead: { id: string; keyId: string | null; wrappedKey: Bytes | null },
  notes: StoredNote[],
): Note[] {
  const key = unwrapRecordKey(ring, { table: 'Lead', id: lead.id }, lead);
  if (key === null) return [];
  return notes.map((note) => ({ ...note, text: openField(key, noteColumn(note.id), note.text) }));
}

/** What a note's text is bound to beside its lead, so that no note can stand in the place of another. */
export function noteColumn(id: string): string {
  return `LeadNote.${id}`;
}
