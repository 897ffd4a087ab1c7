import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CONTENT_FOLDER, readText, shownPath } from '@/lib/content/files';
import { parseYaml } from '@/lib/content/yaml';
import type { Locale } from '@/lib/i18n/locales';
import { type DocumentsFile, documentsFile } from './schema';

/** Where the legal documents lie. Whatever reads them takes the folder as an argument, so that tests can plant faults. */
export const LEGAL_FOLDER = path.join(CONTENT_FOLDER, 'legal');

/** One text of one version. */
export type TextKey = { document: string; version: string; locale: Locale };

export function textFile(folder: string, { document, version, locale }: TextKey): string {
  return path.join(folder, document, version, `${locale}.mdx`);
}

export function documentsFileIn(folder: string): string {
  return path.join(folder, 'documents.json');
}

/** The documents and which language prevails. Throws BrokenContent. */
export function readDocuments(folder: string = LEGAL_FOLDER): DocumentsFile {
  const file = documentsFileIn(folder);
  return parseYaml({ file: shownPath(file), text: readText(file), firstLine: 1 }, documentsFile);
}

/** The folders of a document's versions, published or not, oldest first. */
export function versionFolders(folder: string, document: string): string[] {
  const place = path.join(folder, document);
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
