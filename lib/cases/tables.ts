// Every table of the database, and how it is told what in it is kept on a person. A test compares this with the datamodel,
// so that a new table can't be forgotten: whoever adds one says here by what its rows are found, or why they are nobody's.
import type { Prisma } from '@/lib/db/generated/sqlite/client';

/**
 * By what the rows of a person are found. `id`: the record itself. `subject`: `subjectKind` and `subjectId` name it.
 * `lead`: `leadId` does. `email`: the index of the address. `none`: why no row of the table is about somebody who sent us something.
 */
export type FoundBy = 'id' | 'subject' | 'lead' | 'email' | { none: string };

export const TABLES: Partial<Record<Prisma.ModelName, FoundBy>> = {
  Lead: 'id',
  LeadNote: 'lead',
  LeadMove: 'lead',
  LeadShare: 'lead',
  LeadPresence: { none: 'which colleague looks at which lead at the moment' },
  Acceptance: 'subject',
  AuditEntry: 'subject',
  RightsRequest: 'id',
  CaseKey: 'subject',
  CaseMessage: 'subject',
  CaseFile: 'subject',
  Report: 'id',
  Restriction: 'id',
  RestrictionNotice: { none: 'that a notice went out; its restriction says to whom' },
  Appeal: 'subject',
  Subscriber: 'email',
  OutboxMessage: 'subject',
  AuditHead: { none: 'the end of the log’s chain' },
  RateWindow: { none: 'counts by a keyed hash of an address, for a day' },
  LeadStatistic: { none: 'numbers of at least five' },
  SettledMonth: { none: 'months' },
  DailyTask: { none: 'work of the server' },
  Staff: { none: 'colleagues' },
  StaffSession: { none: 'colleagues' },
  StaffInvitation: { none: 'colleagues' },
  StaffChallenge: { none: 'colleagues' },
  StaffPasskey: { none: 'colleagues' },
  StaffRecoveryCode: { none: 'colleagues' },
  SavedView: { none: 'how a colleague looks at the inbox; which person it shows is in no row' },
  LeadFigure: { none: 'numbers' },
  FigureMark: { none: 'how far numbers are summed' },
  VisitCount: { none: 'numbers' },
  WebhookTarget: { none: 'where machines are told' },
  WebhookTry: { none: 'what machines were told: references and technologies' },
  Announcement: { none: 'what we publish' },
  AnnouncementUpdate: { none: 'what we publish' },
  AnnouncementRevision: { none: 'what we publish' },
  LeadImport: { none: 'where leads of a fair came from; the lead says so itself' },
};

/** The columns of each table that are sealed with the record's own key. */
export const SEALED_COLUMNS: Partial<Record<Prisma.ModelName, readonly string[]>> = {
  Lead: ['name', 'phone', 'phoneE164', 'email', 'company', 'description', 'receiptSalt', 'sentAnswers'],
  RightsRequest: ['contact', 'about', 'description', 'reason', 'receiptSalt'],
  CaseMessage: ['body'],
  CaseFile: ['name', 'content'],
  Report: ['target', 'description', 'name', 'email', 'outcome', 'receiptSalt'],
  Restriction: ['subject', 'email', 'reasons', 'evidence', 'withheldWhy', 'closing'],
  Appeal: ['body', 'email', 'reasons'],
  Subscriber: ['email', 'secret'],
};

/**
 * Columns that are kept from the one concerned where they may be: what would give away somebody else, or what the law
 * forbids to tell (Personal Information Protection Law, art. 18 and 45).
 */
export const WITHHELD_COLUMNS: Partial<Record<Prisma.ModelName, readonly string[]>> = {
  Restriction: ['evidence', 'withheldWhy', 'withheld', 'reportId'],
  Subscriber: ['secret', 'secretHash'],
};

/** Columns that are no information about anybody: keys of the sealing, and hashes that chain the log. */
export const TECHNICAL_COLUMNS = ['keyId', 'wrappedKey', 'previous', 'hash'];
