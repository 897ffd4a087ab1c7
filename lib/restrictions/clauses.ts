// The clauses that a decision can cite: those of the agreement as it was when the thing happened.
import type { Locale } from '@/lib/i18n/locales';
import { findVersion, listPublishedVersions } from '@/lib/legal/queries';
import { versionInForce } from '@/lib/legal/rules';
import { AGREEMENT } from '@/lib/reports/ground-names';

export type CitedClause = { clause: string; text: string };

export type CitedVersion = { version: string; clauses: CitedClause[] };

/** The version that was in force at an instant with its clauses. Null: there was none yet. */
export async function clausesAt(at: Date, locale: Locale): Promise<CitedVersion | null> {
  const versions = await listPublishedVersions();
  const agreement = versions.filter(({ document }) => document === AGREEMENT);
  const inForce = versionInForce(agreement, at);
  return inForce && clausesOf(inForce.version, locale);
}

/** What a clause of a version says. Null: that version has no such clause. */
export async function clauseText(version: string, clause: string, locale: Locale): Promise<string | null> {
  const cited = await clausesOf(version, locale);
  return cited?.clauses.find((one) => one.clause === clause)?.text ?? null;
}

async function clausesOf(version: string, locale: Locale): Promise<CitedVersion | null> {
  const shown = await findVersion(AGREEMENT, version, locale);
  if (!shown) return null;
  const clauses = shown.outline.clauses.map(({ id, text }) => ({ clause: id, text }));
  return { version, clauses };
}
