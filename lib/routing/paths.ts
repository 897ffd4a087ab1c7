// Which first words of an address are ours. Words are the glossary's: URL, folder and message file say the same.

/** The public sections under a language. Their addresses without a language lead to the visitor's own. */
export const SECTIONS = [
  'technologies',
  'contact',
  'legal',
  'announcements',
  'report',
  'rights',
  'cases',
  'minors',
  'verify',
  'licenses',
  'trust',
  'accessibility',
] as const;

/** What machines and staff ask for, outside the languages; routing leaves it as it is. */
const OUTSIDE_LANGUAGES = ['api', 'staff', 'feeds', '.well-known', '_next', '_site'] as const;

export function isSection(segment: string | undefined): boolean {
  return SECTIONS.some((section) => section === segment);
}

/** True for machine addresses, the desk and files: everything that has no twin in the other language. */
export function isOutsideLanguages(segments: readonly string[]): boolean {
  return OUTSIDE_LANGUAGES.some((name) => name === segments[0]) || isFile(segments);
}

/** True where the last word ends like a file's name. */
export function isFile(segments: readonly string[]): boolean {
  return /\.[a-z][a-z0-9]*$/i.test(segments.at(-1) ?? '');
}

/** `/zh/legal` → `['zh', 'legal']`; `/` → `[]`. Empty segments inside stay, so that they match nothing. */
export function splitPath(pathname: string): string[] {
  return pathname === '/' ? [] : pathname.slice(1).split('/');
}
