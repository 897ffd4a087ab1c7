// The one declaration of every personal field the site keeps. The forms' schemas and the log are held to it by type, the
// privacy policy's tables are made from it.
import type { LogFields } from '@/lib/core/log';
import type { RetentionKey } from './retention';

/** A ground of Personal Information Protection Law, art. 13(1): items 1, 2 and 3. */
export type Ground = 'consent' | 'contract' | 'duty';

export type Disclosure = {
  ground: Ground;
  retention: RetentionKey;
  /** Columns of the database that hold it, as `Model.column`. */
  columns: readonly string[];
};

/** `inThatCase`: needed only in the case that the field's label names. */
export type FieldDisclosure = Disclosure & { needed: boolean | 'inThatCase' };

/** The contact form, in the order of the page. `share` is there only where affiliates are configured. */
export const contactFields = {
  name: { needed: true, ground: 'consent', retention: 'lead', columns: ['Lead.name'] },
  phone: { needed: true, ground: 'consent', retention: 'lead', columns: ['Lead.phone', 'Lead.phoneE164'] },
  email: { needed: true, ground: 'consent', retention: 'lead', columns: ['Lead.email'] },
  company: { needed: true, ground: 'consent', retention: 'lead', columns: ['Lead.company'] },
  description: { needed: true, ground: 'consent', retention: 'lead', columns: ['Lead.description'] },
  technology: { needed: false, ground: 'consent', retention: 'lead', columns: ['Lead.technology'] },
  /** Chosen from three; of those under 14 nothing is kept (Personal Information Protection Law, art. 31). */
  age: { needed: false, ground: 'consent', retention: 'lead', columns: ['Lead.isMinor'] },
  guardian: { needed: 'inThatCase', ground: 'duty', retention: 'acceptance', columns: ['Acceptance.act'] },
  accept: { needed: true, ground: 'duty', retention: 'acceptance', columns: ['Acceptance.act'] },
  share: { needed: false, ground: 'duty', retention: 'acceptance', columns: ['Acceptance.act'] },
} as const satisfies Record<string, FieldDisclosure>;

export type ContactField = keyof typeof contactFields;

/** The report form, in the order of the page. */
export const reportFields = {
  capacity: { needed: true, ground: 'duty', retention: 'case', columns: ['Report.capacity'] },
  ground: {
    needed: true,
    ground: 'duty',
    retention: 'case',
    columns: ['Report.ground', 'Report.agreementVersion', 'Report.isFirst'],
  },
  target: { needed: true, ground: 'duty', retention: 'case', columns: ['Report.target'] },
  description: { needed: true, ground: 'duty', retention: 'case', columns: ['Report.description'] },
  evidence: {
    needed: false,
    ground: 'duty',
    retention: 'case',
    columns: ['CaseFile.name', 'CaseFile.content', 'CaseFile.purpose', 'CaseFile.type', 'CaseFile.size'],
  },
  name: { needed: false, ground: 'consent', retention: 'case', columns: ['Report.name'] },
  email: { needed: false, ground: 'consent', retention: 'case', columns: ['Report.email'] },
  goodFaith: { needed: true, ground: 'duty', retention: 'case', columns: ['Report.goodFaith'] },
} as const satisfies Record<string, FieldDisclosure>;

export type ReportField = keyof typeof reportFields;

/** The rights request form, in the order of the page. */
export const rightsFields = {
  kind: { needed: true, ground: 'duty', retention: 'case', columns: ['RightsRequest.kind'] },
  capacity: {
    needed: true,
    ground: 'duty',
    retention: 'case',
    columns: ['RightsRequest.capacity', 'RightsRequest.isFirst'],
  },
  contact: { needed: true, ground: 'duty', retention: 'case', columns: ['RightsRequest.contact'] },
  reference: { needed: false, ground: 'duty', retention: 'case', columns: ['RightsRequest.about'] },
  proof: {
    needed: 'inThatCase',
    ground: 'consent',
    retention: 'case',
    columns: ['CaseFile.name', 'CaseFile.content', 'CaseFile.purpose', 'CaseFile.type', 'CaseFile.size'],
  },
  /** Proof may hold sensitive personal information: Personal Information Protection Law, art. 29. */
  proofConsent: {
    needed: 'inThatCase',
    ground: 'duty',
    retention: 'acceptance',
    columns: ['Acceptance.act'],
  },
  description: {
    needed: 'inThatCase',
    ground: 'duty',
    retention: 'case',
    columns: ['RightsRequest.description'],
  },
} as const satisfies Record<string, FieldDisclosure>;

export type RightsField = keyof typeof rightsFields;

/** What sending a form records of its own. */
export const automaticFields = {
  reference: {
    ground: 'consent',
    retention: 'lead',
    columns: [
      'Lead.id',
      'Lead.reference',
      'Lead.state',
      'Lead.place',
      'Lead.assigneeId',
      'Lead.followUpOn',
      'Lead.mergedIntoId',
      'Lead.version',
    ],
  },
  time: {
    ground: 'consent',
    retention: 'lead',
    columns: ['Lead.createdAt', 'Lead.firstContactAt', 'Lead.lastContactAt', 'Lead.storedOnlySince'],
  },
  language: { ground: 'consent', retention: 'lead', columns: ['Lead.locale'] },
  page: { ground: 'consent', retention: 'lead', columns: ['Lead.sourcePage', 'Lead.source'] },
  referrer: { ground: 'consent', retention: 'lead', columns: ['Lead.sourceReferrer'] },
  campaign: {
    ground: 'consent',
    retention: 'lead',
    columns: ['Lead.utmSource', 'Lead.utmMedium', 'Lead.utmCampaign', 'Lead.utmTerm', 'Lead.utmContent'],
  },
  versions: {
    ground: 'duty',
    retention: 'acceptance',
    columns: [
      'Acceptance.id',
      'Acceptance.subjectKind',
      'Acceptance.subjectId',
      'Acceptance.document',
      'Acceptance.version',
      'Acceptance.sha256',
      'Acceptance.locale',
      'Acceptance.sentence',
      'Acceptance.acceptedAt',
      'Acceptance.withdrawnAt',
      'Lead.receipt',
      'Lead.receiptSalt',
      'Lead.sentAnswers',
    ],
  },
  fingerprints: {
    ground: 'consent',
    retention: 'lead',
    columns: [
      'Lead.submissionKey',
      'Lead.contentIndex',
      'Lead.phoneIndex',
      'Lead.emailIndex',
      'Lead.companyIndex',
    ],
  },
  suspicion: { ground: 'consent', retention: 'lead', columns: ['Lead.quarantine', 'Lead.rescuedAt'] },
  notes: {
    ground: 'consent',
    retention: 'lead',
    columns: ['LeadNote.id', 'LeadNote.leadId', 'LeadNote.authorId', 'LeadNote.createdAt', 'LeadNote.text'],
  },
  /** Who gave what to whom: kept at least three years (Network Data Security Regulations, art. 12). */
  shares: {
    ground: 'duty',
    retention: 'acceptance',
    columns: [
      'LeadShare.id',
      'LeadShare.leadId',
      'LeadShare.affiliate',
      'LeadShare.acceptanceId',
      'LeadShare.actorId',
      'LeadShare.sharedAt',
    ],
  },
  history: {
    ground: 'duty',
    retention: 'audit',
    columns: [
      'AuditEntry.id',
      'AuditEntry.at',
      'AuditEntry.actor',
      'AuditEntry.action',
      'AuditEntry.subjectKind',
      'AuditEntry.subjectId',
      'AuditEntry.detail',
    ],
  },
  source: {
    ground: 'duty',
    retention: 'limit',
    columns: ['RateWindow.key', 'RateWindow.windowStart', 'RateWindow.count'],
  },
} as const satisfies Record<string, Disclosure>;

/** What a line of the security log holds; every field that `lib/core/log` lets through stands under one of these. */
export const logFields = {
  time: { ground: 'duty', retention: 'securityLog', columns: [] },
  request: { ground: 'duty', retention: 'securityLog', columns: [] },
  fault: { ground: 'duty', retention: 'securityLog', columns: [] },
  reference: { ground: 'duty', retention: 'securityLog', columns: [] },
} as const satisfies Record<string, Disclosure>;

/** Where each field of a log line is declared. A new one fails the type check until it stands here. */
export const LOG_FIELDS_DECLARED = {
  requestId: 'time',
  reference: 'reference',
  method: 'request',
  route: 'request',
  status: 'request',
  durationMs: 'request',
  code: 'fault',
  count: 'request',
  errorName: 'fault',
  errorCode: 'fault',
  stack: 'fault',
} as const satisfies Record<keyof LogFields, keyof typeof logFields>;

/** What a staff account holds. */
export const staffFields = {
  name: { ground: 'contract', retention: 'staffAccount', columns: ['Staff.name'] },
  email: { ground: 'contract', retention: 'staffAccount', columns: ['Staff.email', 'Staff.emailIndex'] },
  role: {
    ground: 'contract',
    retention: 'staffAccount',
    columns: [
      'Staff.id',
      'Staff.role',
      'Staff.locale',
      'Staff.createdAt',
      'Staff.disabledAt',
      'SavedView.id',
      'SavedView.staffId',
      'SavedView.createdAt',
      'SavedView.name',
      'SavedView.address',
    ],
  },
  password: { ground: 'contract', retention: 'staffAccount', columns: ['Staff.passwordHash'] },
  signIns: {
    ground: 'duty',
    retention: 'staffAccount',
    columns: [
      'Staff.totpStep',
      'StaffSession.id',
      'StaffSession.staffId',
      'StaffSession.createdAt',
      'StaffSession.lastSeenAt',
      'StaffSession.expiresAt',
      'StaffSession.confirmedAt',
      'StaffSession.browser',
      'StaffInvitation.staffId',
      'StaffInvitation.createdAt',
      'StaffInvitation.expiresAt',
      'StaffChallenge.kind',
      'StaffChallenge.staffId',
      'StaffChallenge.tries',
      'StaffChallenge.expiresAt',
    ],
  },
  secondFactor: {
    ground: 'contract',
    retention: 'staffAccount',
    columns: [
      'Staff.totpSecret',
      'Staff.totpConfirmedAt',
      'Staff.totpNext',
      'StaffPasskey.id',
      'StaffPasskey.credentialId',
      'StaffPasskey.staffId',
      'StaffPasskey.publicKey',
      'StaffPasskey.counter',
      'StaffPasskey.transports',
      'StaffPasskey.createdAt',
      'StaffPasskey.lastUsedAt',
      'StaffRecoveryCode.codeHash',
      'StaffRecoveryCode.staffId',
    ],
  },
  actions: { ground: 'duty', retention: 'audit', columns: [] },
} as const satisfies Record<string, Disclosure>;
