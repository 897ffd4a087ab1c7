// All published texts of a document in one language, each clause and section kept once for all versions that share it:
// what comparing needs, without reading Markdown, which takes half a millisecond a clause.
import type { ComparedClause, ComparedSection } from './redline-clauses';

type ArchivedSection = Omit<ComparedSection, 'clauses'> & { clauses: number[] };

export type Archive = {
  /** Oldest first. `sha256` is that of the canonical text. */
  versions: { version: string; sha256: string; sections: number[] }[];
  sections: ArchivedSection[];
  clauses: ComparedClause[];
};

export type ArchivedText = { version: string; sha256: string; sections: readonly ComparedSection[] };

/** Makes an archive of texts, oldest first. */
export function makeArchive(texts: readonly ArchivedText[]): Archive {
  const clauses = pool<ComparedClause>();
  const sections = pool<ArchivedSection>();
  const versions = texts.map(({ version, sha256, sections: whole }) => ({
    version,
    sha256,
    sections: whole.map(({ anchor, label, title, clauses: held }) => {
      const places = held.map(({ id, parent, blocks }) => clauses.placeOf({ id, parent, blocks }));
      return sections.placeOf({ anchor, label, title, clauses: places });
    }),
  }));
  return { versions, sections: sections.items, clauses: clauses.items };
}

/** The text of a version, or null for one that isn't in the archive. */
export function sectionsOf(archive: Archive, version: string): ComparedSection[] | null {
  const found = archive.versions.find((known) => known.version === version);
  if (!found) return null;
  return pick(archive.sections, found.sections).map((section) => ({
    ...section,
    clauses: pick(archive.clauses, section.clauses),
  }));
}

/** What each version has under a clause's id, oldest first. */
export function clauseByVersion(
  { versions, sections, clauses }: Archive,
  id: string,
): { version: string; clause: ComparedClause | null }[] {
  const places = new Set(clauses.flatMap((clause, place) => (clause.id === id ? place : [])));
  return versions.map(({ version, sections: held }) => {
    const place = pick(sections, held)
      .flatMap((section) => section.clauses)
      .find((known) => places.has(known));
    return { version, clause: place === undefined ? null : (clauses[place] ?? null) };
  });
}

function pick<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.flatMap((place) => items[place] ?? []);
}

/** Keeps each of several equal items once, and knows its place. */
function pool<Item>(): { items: Item[]; placeOf: (item: Item) => number } {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    items,
    placeOf(item) {
      const key = JSON.stringify(item);
      const place = places.get(key) ?? items.push(item) - 1;
      places.set(key, place);
      return place;
    },
  };
}
