// Whether all of content/legal is whole and true. The build and the checks stop on any error here.
import { readdirSync } from 'node:fs';
import { type ContentError, BrokenContent, findContentErrors } from '@/lib/content/content-error';
import { shownPath } from '@/lib/content/files';
import type { Operator } from '@/lib/content/operator';
import { isIsoDate, startOfShanghaiDay } from '@/lib/core/dates';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { type CheckContext, readCheckContext } from './check-context';
import { findClauseIdErrors } from './clause-ids';
import { changedValues, currentValues } from './facts';
import { checkDraft } from './lint/check-draft';
import type { Finding, Weight } from './lint/finding';
import { findDeadLinksOf } from './lint/links';
import { findLostWaivers } from './lint/waivers';
import { findPublished, lockFileIn } from './lock';
import { findLockErrors } from './lock-rules';
import { findTranslationErrors } from './parallel';
import { documentsFileIn, LEGAL_FOLDER, type TextKey, versionFolders } from './places';
import type { PublishedVersion } from './schema';
import { findDanglingReferences, findDateErrors } from './text-rules';
import { readVersionText, type VersionText } from './version-text';

export type LegalCheck = {
  errors: ContentError[];
  /** What only became wrong as time passed. It stops the editors' commands, never a build. */
  late: ContentError[];
  /** Nothing is wrong, but somebody should know: drafts, and facts that have changed since a version was published. */
  notices: string[];
};

export type VersionCheck = Omit<LegalCheck, 'notices'> & {
  /** What somebody should know, with its place. */
  hints: Finding[];
  isDraft: boolean;
};

type VersionKey = Omit<TextKey, 'locale'>;

/** Checks every document and version, published or not. */
export async function checkLegal(
  operator: Operator,
  now: Date,
  folder: string = LEGAL_FOLDER,
): Promise<LegalCheck> {
  let context: CheckContext | undefined;
  const broken = await findContentErrors(() => {
    context = readCheckContext(operator, now, folder);
  });
  if (!context) return { errors: broken, late: [], notices: [] };
  const found = context;
  const keys = listVersionKeys(found);
  const results = keys.map((key) => ({ key, ...checkVersion(found, key) }));
  return {
    errors: [
      ...findUnlisted(found),
      ...findVanished(found, keys),
      ...findLostWaivers(found.waivers, keys),
      ...results.flatMap(({ errors }) => errors),
    ],
    late: results.flatMap(({ late }) => late),
    notices: [
      ...results.filter(({ isDraft }) => isDraft).map(({ key }) => draftNotice(key)),
      ...results.flatMap(({ hints }) => hintNotices(hints)),
      ...findChangedFacts(found),
    ],
  };
}

/** Checks one version in both languages. */
export function checkVersion(context: CheckContext, key: VersionKey): VersionCheck {
  const published = findPublished(context.lock, key);
  const isDraft = published === undefined;
  if (!isIsoDate(key.version))
    return { errors: [badFolder(context.folder, key)], late: [], hints: [], isDraft };
  const zh = readText(context, { ...key, locale: 'zh' });
  const en = readText(context, { ...key, locale: 'en' });
  const texts = [...(zh.text ? [zh.text] : []), ...(en.text ? [en.text] : [])];
  const prevailing = texts.find(({ locale }) => locale === context.documents.prevailingLanguage);
  const translations = texts.filter((text) => text !== prevailing);
  const errors = [
    ...zh.errors,
    ...en.errors,
    ...(prevailing ? translations.flatMap((text) => findTranslationErrors(prevailing, text)) : []),
    ...(published ? findLockErrors(context.folder, texts, published) : []),
  ];
  const drafted = isDraft && zh.text && en.text ? checkDraft(context, key, { zh: zh.text, en: en.text }) : [];
  const linked = published ? texts.flatMap((text) => findPublishedDeadLinks(context, text, published)) : [];
  const findings = [...drafted, ...linked];
  const of = (weight: Weight) => findings.filter((found) => found.weight === weight);
  return { errors: [...errors, ...of('error')], late: of('late'), hints: of('notice'), isDraft };
}

function findPublishedDeadLinks(
  { findPage, now }: CheckContext,
  text: VersionText,
  { effectiveFrom }: PublishedVersion,
): Finding[] {
  const hasTakenEffect = startOfShanghaiDay(effectiveFrom) <= now;
  return findDeadLinksOf(text, { version: text.version, hasTakenEffect, findPage }).map((found) => ({
    ...found,
    // Nobody can mend a published version: until it takes effect the page can still be built.
    weight: hasTakenEffect ? 'late' : 'notice',
  }));
}

/** Each thing once, where it is first met. */
function hintNotices(hints: Finding[]): string[] {
  const first = new Map(hints.toReversed().map((hint) => [hint.message, hint]));
  return [...first.values()]
    .toReversed()
    .map(({ file, line, message, zh }) => `${file}:${line}: ${message} ${zh.message}`);
}

function draftNotice({ document, version }: VersionKey): string {
  return `${document} ${version} is a draft: it isn't published yet. 草稿，尚未公布。`;
}

function readText(context: CheckContext, key: TextKey): { text?: VersionText; errors: ContentError[] } {
  const { folder, operator, lock } = context;
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

function listVersionKeys({ folder, documents }: CheckContext): VersionKey[] {
  return documents.documents.flatMap(({ document }) =>
    versionFolders(folder, document).map((version) => ({ document, version })),
  );
}

function findUnlisted({ folder, documents }: CheckContext): ContentError[] {
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

function findVanished({ folder, lock }: CheckContext, keys: VersionKey[]): ContentError[] {
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
function findChangedFacts({ operator, lock }: CheckContext): string[] {
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
