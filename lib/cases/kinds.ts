import type { ReferenceKind } from '@/lib/core/ids';
import type { SubjectKind } from '@/lib/correspondence/subject';
import type { CaseKind } from './kind';
import { leadCase } from './lead-case';
import { reportCase } from './report-case';
import { rightsCase } from './rights-case';

/** Every kind of record that has a case page. */
export const CASE_KINDS: Partial<Record<SubjectKind, CaseKind>> = {
  lead: leadCase,
  rights: rightsCase,
  report: reportCase,
};

/** What the letter of a reference says of its kind. */
const KIND_OF_LETTER: Partial<Record<ReferenceKind, SubjectKind>> = { L: 'lead', R: 'rights', P: 'report' };

/** The kind of the record that a reference names, and what the case page knows of it. */
export function kindOfReference(reference: string): { subjectKind: SubjectKind; kind: CaseKind } | null {
  const subjectKind = KIND_OF_LETTER[reference.charAt(0) as ReferenceKind];
  const kind = subjectKind && CASE_KINDS[subjectKind];
  return kind ? { subjectKind, kind } : null;
}
