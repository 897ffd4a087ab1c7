// What a single text of a version must keep to besides its clause ids: dates, folder, cross references.
import type { ContentError } from '@/lib/content/content-error';
import type { TextKey } from './places';
import type { Outline } from './outline';
import type { VersionFrontmatter } from './schema';

/** Facts at the top that contradict each other or the folder. All of them stand within the first lines of the file. */
export function findDateErrors(
  { publishedOn, effectiveFrom, version }: VersionFrontmatter,
  key: TextKey,
  file: string,
): ContentError[] {
  const at = { file, line: 2 };
  return [
    ...(effectiveFrom === key.version
      ? []
      : [
          {
            ...at,
            message: `effectiveFrom is ${effectiveFrom}, but the folder is ${key.version}.`,
            fix: `Name the folder by the day the version takes effect, or write effectiveFrom: ${key.version}.`,
          },
        ]),
    ...(version === effectiveFrom
      ? []
      : [
          {
            ...at,
            message: `version is ${version}, not ${effectiveFrom}.`,
            fix: `Write version: ${effectiveFrom}.`,
          },
        ]),
    ...(publishedOn <= effectiveFrom
      ? []
      : [
          {
            ...at,
            message: `publishedOn (${publishedOn}) is later than effectiveFrom (${effectiveFrom}).`,
            fix: 'A version is published before it takes effect: correct one of the dates.',
          },
        ]),
  ];
}

/** Links to a clause or section that isn't in the text. */
export function findDanglingReferences(
  { clauses, sections, mentions }: Outline,
  file: string,
): ContentError[] {
  const anchors = new Set([...clauses.map(({ id }) => id), ...sections.map(({ anchor }) => anchor)]);
  return mentions.links
    .filter(({ name }) => name.startsWith('#') && !anchors.has(name.slice(1)))
    .map(({ name, line }) => ({
      file,
      line,
      message: `There is no clause ${name.slice(1)} to refer to.`,
      fix: 'Correct the number in the link, (#1.3) for clause 1.3, and in its words.',
    }));
}
