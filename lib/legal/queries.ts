import { onceUntilChanged } from '@/lib/content/files';
import { readFrontmatter } from '@/lib/content/frontmatter';
import type { DeviceStorageName } from '@/lib/disclosures/cookies';
import type { Locale } from '@/lib/i18n/locales';
import { lockFileIn, readLock } from './lock';
import type { Outline } from './outline';
import { documentsFileIn, LEGAL_FOLDER, readDocuments, textFile } from './places';
import { versionInForce } from './rules';
import {
  type AcceptingForm,
  type Lock,
  type PublishedVersion,
  type Values,
  versionFrontmatter,
  type VersionFrontmatter,
} from './schema';
import { placeValues, readVersionSource } from './version-text';

/** A published version as lists show it, in one language. */
export type VersionRow = {
  version: string;
  publishedOn: string;
  effectiveFrom: string;
  title: string;
  summary: string;
  /** Whether its text asks those who accepted the one before for a fresh acceptance (`major`). */
  change: VersionFrontmatter['change'];
  sha256: string;
};

/** A document as lists show it; versions newest first. */
export type DocumentRow = { document: string; title: string; about: string; versions: VersionRow[] };

/** Everything that a page needs to show one text. */
export type ShownVersion = VersionRow & {
  document: string;
  locale: Locale;
  prevailingLanguage: Locale;
  outline: Outline;
  /** What stands in place of each `Fact` and `Table`. */
  values: Values;
  /** The MDX, which `compileMdx` makes into a component. */
  body: string;
};

/** A version as an acceptance names it. */
export type VersionInForce = { document: string; version: string; title: string; sha256: string };

// Versions only ever become more. A text with its tree is large and asked for seldom, what stands at its head is small.
const KEPT_SOURCES = 8;
const KEPT_HEADS = 1000;

const lockOf = onceUntilChanged(() => readLock(), 1);
const documentsOf = onceUntilChanged(() => readDocuments(), 1);
const sourceOf = onceUntilChanged(readVersionSource, KEPT_SOURCES);
const headOf = onceUntilChanged((file) => readFrontmatter(file, versionFrontmatter).frontmatter, KEPT_HEADS);

/** The documents that have a published version, in the order of documents.json. */
export async function listDocuments(locale: Locale): Promise<DocumentRow[]> {
  const { documents } = await readDocumentsNow();
  const rows = await Promise.all(
    documents.map(async ({ document, title, about }) => {
      const published = await listPublished(document);
      const versions = await Promise.all(published.map((version) => versionRow(version, locale)));
      return { document, title: title[locale], about: about[locale], versions: versions.reverse() };
    }),
  );
  return rows.filter(({ versions }) => versions.length > 0);
}

/** One of the documents that have a published version. Null for any other name. */
export async function findDocument(document: string, locale: Locale): Promise<DocumentRow | null> {
  return (await listDocuments(locale)).find((row) => row.document === document) ?? null;
}

/** What is published, as it is now. */
export function publishedNow(): Promise<Lock> {
  return lockOf(lockFileIn(LEGAL_FOLDER));
}

/** Names only, for whoever prerenders a page for each. */
export async function listVersionKeys(): Promise<{ document: string; version: string }[]> {
  return (await listPublishedVersions()).map(({ document, version }) => ({ document, version }));
}

/** Every published version of the documents in documents.json's order, oldest first within each. */
export async function listPublishedVersions(): Promise<Published[]> {
  const { documents } = await readDocumentsNow();
  return (await Promise.all(documents.map(({ document }) => listPublished(document)))).flat();
}

/** One published text with the values it was published with. Null when there is none; throws BrokenContent. */
export async function findVersion(
  document: string,
  version: string,
  locale: Locale,
): Promise<ShownVersion | null> {
  const published = (await listPublished(document)).find((known) => known.version === version);
  if (!published) return null;
  const key = { document, version, locale };
  const values = published.facts[locale];
  const { outline, body } = placeValues(key, await sourceOf(textFile(LEGAL_FOLDER, key)), values);
  const { prevailingLanguage } = await readDocumentsNow();
  return {
    ...(await versionRow(published, locale)),
    document,
    locale,
    prevailingLanguage,
    outline,
    values,
    body,
  };
}

/** True when the privacy policy in force at an instant lists this among what the site keeps in a browser. */
export async function isDisclosed(name: DeviceStorageName, now: Date): Promise<boolean> {
  const policy = versionInForce(await listPublished('privacy-policy'), now);
  return policy?.facts.zh.tables.cookies?.rows.some(([listed]) => listed === name) ?? false;
}

/** The documents that the sender of a form accepts, in the versions in force at an instant, in documents.json's order. */
export async function listTermsFor(
  form: AcceptingForm,
  now: Date,
  locale: Locale,
): Promise<VersionInForce[]> {
  const { documents } = await readDocumentsNow();
  const named = documents.filter(({ acceptedWith }) => acceptedWith.includes(form));
  const published = await Promise.all(named.map(({ document }) => listPublished(document)));
  return published.flatMap((versions) => {
    const current = versionInForce(versions, now);
    if (!current) return [];
    const { document, version, title, sha256 } = current;
    return [{ document, version, title: title[locale], sha256: sha256[locale] }];
  });
}

type Published = PublishedVersion & { document: string; version: string };

function readDocumentsNow() {
  return documentsOf(documentsFileIn(LEGAL_FOLDER));
}

/** Oldest first. */
async function listPublished(document: string): Promise<Published[]> {
  const lock = await publishedNow();
  return Object.entries(lock[document] ?? {})
    .map(([version, published]) => ({ ...published, document, version }))
    .sort((one, other) => (one.version < other.version ? -1 : 1));
}

async function versionRow(
  { document, version, publishedOn, effectiveFrom, title, sha256 }: Published,
  locale: Locale,
): Promise<VersionRow> {
  const { summaryOfChanges, change } = await headOf(textFile(LEGAL_FOLDER, { document, version, locale }));
  return {
    version,
    publishedOn,
    effectiveFrom,
    title: title[locale],
    summary: summaryOfChanges,
    change,
    sha256: sha256[locale],
  };
}
