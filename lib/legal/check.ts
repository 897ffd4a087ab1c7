// Whether all of content/legal is whole and true. The build and the checks stop on any error here.
import { readdirSync } from 'node:fs';
import { type ContentError, BrokenContent, findContentErrors } from '@/lib/content/content-error';
import { shownPath } from '@/lib/content/files';
import type { Operator } from '@/lib/content/operator';
import { isIsoDate } from '@/lib/core/dates';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { findClauseIdErrors } from './clause-ids';
import { changedValues, currentValues } from './facts';
import { findPublished, lockFileIn, readLock } from './lock';
import { findLockErrors } from './lock-rules';
import { findTranslationErrors } from './parallel';
import { documentsFileIn, LEGAL_FOLDER, readDocuments, type TextKey, versionFolders } from './places';
import type { DocumentsFile, Lock } from './schema';
import { findDanglingReferences, findDateErrors } from './text-rules';
import { readVersionText, type VersionText } from './version-text';

export type LegalCheck = {
  errors: ContentError[];
  /** Nothing is wrong, but somebody should know: drafts, and facts that have changed since a version was published. */
  notices: string[];
};

type VersionKey = Omit<TextKey, 'locale'>;
type Place = { folder: string; operator: Operator; documents: DocumentsFile; lock: Lock };

/** Checks every document and version, published or not. */
export async function checkLegal(operator: Operator, folder: string = LEGAL_FOLDER): Promise<LegalCheck> {
  let place: Place | undefined;
  const broken = await findContentErrors(() => {
    place = { folder, operator, documents: readDocuments(folder), lock: readLock(folder) };
  });
  if (!place) return { errors: broken, notices: [] };
  const found = place;
  const keys = listVersionKeys(found);
  const results = keys.map((key) => checkVersion(found, key));
  return {
    errors: [
      ...findUnlisted(found),
      ...findVanished(found, keys),
      ...results.flatMap(({ errors }) => errors),
    ],
    notices: [...results.flatMap(({ notices }) => notices), ...findChangedFacts(found)],
  };
}

/** Checks one version in both languages. */
export function checkVersion(place: Place, key: VersionKey): LegalCheck {
  const published = findPublished(place.lock, key);
  if (!isIsoDate(key.version)) return { errors: [badFolder(place.folder, key)], notices: [] };
  const read = LOCALES.map((locale) => readText(place, { ...key, locale }));
  const errors = read.flatMap((result) => result.errors);
  const texts = read.flatMap(({ text }) => text ?? []);
  const prevailing = texts.find(({ locale }) => locale === place.documents.prevailingLanguage);
  if (prevailing) {
    const translations = texts.filter((text) => text !== prevailing);
    errors.push(...translations.flatMap((text) => findTranslationErrors(prevailing, text)));
  }
  if (!published)
    return { errors, notices: [`${key.document} ${key.version} is a draft: it isn't published yet.`] };
  return { errors: [...errors, ...findLockErrors(place.folder, texts, published)], notices: [] };
}

function readText(place: Place, key: TextKey): { text?: VersionText; errors: ContentError[] } {
  const { folder, operator, lock } = place;
  const values = findPublished(lock, key)?.facts[key.locale] ?? currentValues(key.locale, operator);
  try {
    const text = readVersionText(folder, key, values);
    const { outline, frontmatter, file } = text;
    const errors = [
      ...outline.errors,
      ...findDateErrors(frontmatter, key, file),
      ...findClauseIdErrors(outline, file),
      ...findDanglingReferences(outline, file),
    ];
    return { text, errors };
  } catch (error) {
    if (error instanceof BrokenContent) return { errors: error.errors };
    throw error;
  }
}

function listVersionKeys({ folder, documents }: Place): VersionKey[] {
  return documents.documents.flatMap(({ document }) =>
    versionFolders(folder, document).map((version) => ({ document, version })),
  );
}

function findUnlisted({ folder, documents }: Place): ContentError[] {
  const listed = new Set(documents.documents.map(({ document }) => document));
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !listed.has(entry.name))
    .map(({ name }) => ({
      file: shownPath(documentsFileIn(folder)),
      line: 1,
      message: `There is a folder for the document “${name}”, but it isn't listed.`,
      fix: `Add a line for it: { "document": "${name}", "title": …, "about": … }, or remove the folder.`,
    }));
}

function findVanished({ folder, lock }: Place, keys: VersionKey[]): ContentError[] {
  const there = new Set(keys.map(({ document, version }) => `${document} ${version}`));
  return Object.entries(lock)
    .flatMap(([document, versions]) => Object.keys(versions).map((version) => `${document} ${version}`))
    .filter((name) => !there.has(name))
    .map((name) => ({
      file: shownPath(lockFileIn(folder)),
      line: 1,
      message: `${name} is published, but its folder or its line in documents.json is gone.`,
      fix: 'A published version stays for ever: bring it back from the history (git checkout).',
    }));
}

/** A published version keeps its values; when they have changed since, the latest one no longer says what is true. */
function findChangedFacts({ operator, lock }: Place): string[] {
  return Object.entries(lock).flatMap(([document, versions]) => {
    const latest = Object.keys(versions).sort().at(-1) ?? '';
    const facts = versions[latest]?.facts;
    if (!facts) return [];
    const changed = new Set(
      LOCALES.flatMap((locale: Locale) => changedValues(facts[locale], currentValues(locale, operator))),
    );
    if (changed.size === 0) return [];
    return [
      `${document} ${latest} was published with other values for ${[...changed].join(', ')}: a new version is due.`,
    ];
  });
}

function badFolder(folder: string, { document, version }: VersionKey): ContentError {
  return {
    file: `${shownPath(folder)}/${document}/${version}`,
    line: 1,
    message: `“${version}” is not a date.`,
    fix: 'Name the folder by the day the version takes effect: 2027-01-01.',
  };
}
