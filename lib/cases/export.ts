// What somebody takes along: everything that is kept on them, or on one record of theirs.
import type { OpenCase } from './access';
import type { ExportedTable } from './exported-row';
import { findEverything, findOwnIndex, listSubjectsOf, type NamedSubject } from './queries';

export type Export = {
  reference: string;
  /** ISO 8601. */
  exportedAt: string;
  /** `person`: every record under the proven address. `record`: this one. */
  scope: 'person' | 'record';
  tables: ExportedTable[];
};

/** Everything that the holder of an open case may take along. */
export async function exportCase({ subject, view }: OpenCase, now: Date): Promise<Export> {
  const own: NamedSubject = { ...subject, reference: view.reference };
  const index = view.isWholePerson ? await findOwnIndex(subject) : null;
  const subjects = index === null ? [own] : await listSubjectsOf(index);
  return {
    reference: view.reference,
    exportedAt: now.toISOString(),
    scope: index === null ? 'record' : 'person',
    tables: await findEverything({ subjects, emailIndex: index }),
  };
}
