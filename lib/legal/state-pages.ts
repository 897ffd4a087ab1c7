import { type DatedVersion, statesFrom, type VersionState } from './rules';

export type StatePage = { document: string; version: string; state: VersionState };

/** Published versions, by document and then by name, as the lock has them. */
type PublishedDates = Record<string, Record<string, Pick<DatedVersion, 'effectiveFrom'>>>;

/**
 * The pages of versions that a build has to make: each version in every state that it can have from then on. Of a
 * version that has been superseded there is one, however long ago that was.
 */
export function listStatePages(published: PublishedDates, builtAt: Date): StatePage[] {
  return Object.entries(published).flatMap(([document, dates]) => {
    const versions = Object.entries(dates).map(([version, { effectiveFrom }]) => ({
      version,
      effectiveFrom,
    }));
    return versions.flatMap(({ version }) =>
      statesFrom(versions, version, builtAt).map((state) => ({ document, version, state })),
    );
  });
}
