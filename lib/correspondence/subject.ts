/** The kinds of record that somebody from outside follows on the case page, each by its name in the audit log. */
export const SUBJECT_KINDS = ['lead', 'rights', 'report', 'restriction'] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The record that a key, a message or a file belongs to. */
export type Subject = { subjectKind: SubjectKind; subjectId: string };

export function isSubjectKind(text: string): text is SubjectKind {
  return SUBJECT_KINDS.some((kind) => kind === text);
}
