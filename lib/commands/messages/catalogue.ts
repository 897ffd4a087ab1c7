import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

/** What is wrong with one message, in words for whoever edits it. */
export type Problem = { file: string; key: string; what: string };

/** The messages of one language: `site.nav.label` (file, then path) to text. */
export type Messages = Map<string, string>;

export type Catalogue = Record<Locale, Messages>;

/** Reads every message file. What can't be read as an object of texts is told as a problem. */
export function readCatalogue(folder: string): { catalogue: Catalogue; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = (locale: Locale) => new Map(readLanguage(path.join(folder, locale), problems));
  return {
    catalogue: Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)])) as Catalogue,
    problems,
  };
}

/** The file a key stands in, as people name it. */
export function fileOf(locale: Locale, key: string): string {
  return `content/messages/${locale}/${key.split('.')[0] ?? ''}.json`;
}

function readLanguage(folder: string, problems: Problem[]): [string, string][] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const file = path.join(folder, name);
    try {
      const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return flatten(content, { key: name.replace(/\.json$/, ''), file, problems });
    } catch (error) {
      problems.push({ file, key: '', what: `is not JSON: ${String(error)}` });
      return [];
    }
  });
}

type Place = { key: string; file: string; problems: Problem[] };

function flatten(value: unknown, place: Place): [string, string][] {
  if (typeof value === 'string') return [[place.key, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    place.problems.push({ file: place.file, key: place.key, what: 'must be a text or a group of texts' });
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name.includes('.')) {
      place.problems.push({ file: place.file, key: `${place.key}.${name}`, what: 'has a dot in its name' });
    }
    return flatten(inner, { ...place, key: `${place.key}.${name}` });
  });
}
