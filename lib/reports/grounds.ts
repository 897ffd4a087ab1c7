// What somebody can report: the clauses of the agreement on conduct (2.1) and content (2.2), as the version in force has
// them, and some things that people look for by another name. Nothing here repeats the agreement, so nothing can drift.
import type { Locale } from '@/lib/i18n/locales';
import { findVersion, listPublishedVersions } from '@/lib/legal/queries';
import { versionInForce } from '@/lib/legal/rules';
import { AGREEMENT, isOwnGround } from './ground-names';

/** The clauses whose parts are grounds. */
const GROUND_CLAUSES = ['2.1', '2.2'] as const;

export type ClauseGround = { clause: string; text: string };

export type Grounds = {
  /** The version of the agreement that was in force. */
  version: string;
  clauses: { clause: string; title: string; grounds: ClauseGround[] }[];
};

/** The grounds at an instant. Throws when no agreement is in force then: nothing could be broken. */
export async function groundsAt(at: Date, locale: Locale): Promise<Grounds> {
  const { version, outline } = await agreementAt(at, locale);
  const clauses = GROUND_CLAUSES.map((clause) => ({
    clause,
    title: firstLine(outline.clauses.find(({ id }) => id === clause)?.text ?? ''),
    grounds: outline.clauses
      .filter(({ parent }) => parent === clause)
      .map(({ id, text }) => ({ clause: id, text: firstLine(text) })),
  }));
  return { version, clauses };
}

/** The agreement that was in force at an instant. */
export async function agreementAt(at: Date, locale: Locale) {
  const versions = await listPublishedVersions();
  const inForce = versionInForce(
    versions.filter(({ document }) => document === AGREEMENT),
    at,
  );
  const shown = inForce && (await findVersion(AGREEMENT, inForce.version, locale));
  if (!shown) throw new Error('No service agreement is in force');
  return shown;
}

/** True for what the form offers. */
export function isGround(ground: string, { clauses }: Grounds): boolean {
  return (
    isOwnGround(ground) || clauses.some(({ grounds }) => grounds.some(({ clause }) => clause === ground))
  );
}

/** A clause's own first line, without what joins it to the next. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/[;；。.:：,，]?(\s+(or|and))?$/u, '').trim();
}
