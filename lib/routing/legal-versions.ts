import { readLock } from '@/lib/legal/lock';
import type { LegalVersions } from './decision';

let known: LegalVersions | undefined;

/** The published versions, as the lock file has them. A published version never changes, so they are read once. */
export function legalVersions(): LegalVersions {
  known ??= new Map(
    Object.entries(readLock()).map(([document, versions]) => [
      document,
      Object.entries(versions).map(([version, { effectiveFrom }]) => ({ version, effectiveFrom })),
    ]),
  );
  return known;
}
