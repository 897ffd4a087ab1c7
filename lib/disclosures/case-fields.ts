// What cases, restrictions and imported lists hold beside the forms that they come from.
import type { Disclosure } from './fields';

/** What a case records of its own, and what is added to it later: clause P1.10 of the privacy policy. */
export const caseFields = {
  reference: {
    ground: 'duty',
    retention: 'case',
    columns: [
      'RightsRequest.id',
      'RightsRequest.reference',
      'RightsRequest.state',
      'RightsRequest.receipt',
      'RightsRequest.receiptSalt',
      'Report.id',
      'Report.reference',
      'Report.state',
      'Report.receipt',
      'Report.receiptSalt',
    ],
  },
  time: {
    ground: 'duty',
    retention: 'case',
    columns: [
      'RightsRequest.createdAt',
      'RightsRequest.dueAt',
      'RightsRequest.confirmedAt',
      'RightsRequest.closedAt',
      'Report.createdAt',
      'Report.dueAt',
      'Report.examinedAt',
      'Report.closedAt',
    ],
  },
  language: { ground: 'duty', retention: 'case', columns: ['RightsRequest.locale', 'Report.locale'] },
  fingerprints: {
    ground: 'duty',
    retention: 'case',
    columns: [
      'RightsRequest.submissionKey',
      'RightsRequest.emailIndex',
      'RightsRequest.phoneIndex',
      'Report.submissionKey',
      'Report.emailIndex',
      'Report.suspicion',
    ],
  },
  answer: {
    ground: 'duty',
    retention: 'case',
    columns: ['RightsRequest.reason', 'Report.outcome', 'Report.decidedBy'],
  },
  messages: {
    ground: 'duty',
    retention: 'case',
    columns: [
      'CaseMessage.id',
      'CaseMessage.subjectKind',
      'CaseMessage.subjectId',
      'CaseMessage.side',
      'CaseMessage.author',
      'CaseMessage.createdAt',
      'CaseMessage.body',
    ],
  },
  files: {
    ground: 'duty',
    retention: 'case',
    columns: ['CaseFile.id', 'CaseFile.subjectKind', 'CaseFile.subjectId', 'CaseFile.createdAt'],
  },
  keys: {
    ground: 'duty',
    retention: 'case',
    columns: [
      'CaseKey.id',
      'CaseKey.subjectKind',
      'CaseKey.subjectId',
      'CaseKey.kind',
      'CaseKey.hash',
      'CaseKey.createdAt',
      'CaseKey.expiresAt',
    ],
  },
} as const satisfies Record<string, Disclosure>;

/**
 * What a restriction holds of the one whom it concerns, and an appeal of whoever makes it: what the operator must be able
 * to answer for (service agreement, clauses 3.5 and 3.6).
 */
export const restrictionFields = {
  subject: {
    ground: 'contract',
    retention: 'case',
    columns: [
      'Restriction.subjectKind',
      'Restriction.subjectIndex',
      'Restriction.subject',
      'Restriction.email',
      'Restriction.locale',
    ],
  },
  decision: {
    ground: 'contract',
    retention: 'case',
    columns: [
      'Restriction.id',
      'Restriction.reference',
      'Restriction.kind',
      'Restriction.state',
      'Restriction.trial',
      'Restriction.clause',
      'Restriction.version',
      'Restriction.occurredAt',
      'Restriction.reportId',
      'Restriction.createdAt',
      'Restriction.startsAt',
      'Restriction.endsAt',
      'Restriction.proposedBy',
      'Restriction.approvedBy',
      'Restriction.closedBy',
      'Restriction.closedAt',
      'Restriction.submissionKey',
      'Restriction.reasons',
      'Restriction.evidence',
      'Restriction.closing',
    ],
  },
  notice: {
    ground: 'contract',
    retention: 'case',
    columns: [
      'Restriction.withheld',
      'Restriction.withheldWhy',
      'RestrictionNotice.id',
      'RestrictionNotice.restrictionId',
      'RestrictionNotice.event',
      'RestrictionNotice.way',
      'RestrictionNotice.at',
    ],
  },
  appeal: {
    ground: 'contract',
    retention: 'case',
    columns: [
      'Appeal.id',
      'Appeal.subjectKind',
      'Appeal.subjectId',
      'Appeal.state',
      'Appeal.locale',
      'Appeal.createdAt',
      'Appeal.dueAt',
      'Appeal.decidedAt',
      'Appeal.decidedBy',
      'Appeal.submissionKey',
      'Appeal.body',
      'Appeal.email',
      'Appeal.reasons',
    ],
  },
} as const satisfies Record<string, Disclosure>;

/** On what ground we have the people whom we met at a fair: who took their details down, where and when. */
export const importFields = {
  basis: {
    ground: 'duty',
    retention: 'acceptance',
    columns: [
      'Lead.importId',
      'LeadImport.id',
      'LeadImport.createdAt',
      'LeadImport.staffId',
      'LeadImport.place',
      'LeadImport.collectedOn',
      'LeadImport.leads',
      'LeadImport.collector',
      'LeadImport.proof',
    ],
  },
} as const satisfies Record<string, Disclosure>;
