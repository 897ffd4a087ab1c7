// The archives of all documents, which the build makes so that nobody has to wait for them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onceUntilChanged } from '@/lib/content/files';
import { type Locale, LOCALES } from '@/lib/i18n/locales';
import { type Archive, makeArchive } from './archive';
import { readLock } from './lock';
import { LEGAL_FOLDER } from './places';
import type { Lock } from './schema';
import { readVersionText } from './version-text';

type ArchiveKey = { document: string; locale: Locale };

const ARCHIVE_FOLDER = path.join('build', 'legal');

/** Archives kept in memory: a few megabytes each with a hundred versions. */
const KEPT = 8;

const readArchive = onceUntilChanged((file) => JSON.parse(readFileSync(file, 'utf8')) as Archive, KEPT);

/** Writes the archive of every document in each language below the project's root. Throws BrokenContent. */
export function writeArchives(root: string): void {
  const lock = readLock();
  mkdirSync(path.join(root, ARCHIVE_FOLDER), { recursive: true });
  for (const document of Object.keys(lock)) {
    for (const locale of LOCALES) {
      const archive = archivePublished({ document, locale }, { lock, folder: LEGAL_FOLDER });
      writeFileSync(path.join(root, archiveFile({ document, locale })), JSON.stringify(archive));
    }
  }
}

/** The archive of a document; made anew where the build has left none, or one of other versions. */
export async function archiveOf(key: ArchiveKey, lock: Lock): Promise<Archive> {
  const file = path.resolve(archiveFile(key));
  const built = existsSync(file) ? await readArchive(file) : null;
  if (built && isOf(built, key, lock)) return built;
  return archivePublished(key, { lock, folder: LEGAL_FOLDER });
}

/** Reads every published text of a document. */
export function archivePublished(
  { document, locale }: ArchiveKey,
  { lock, folder }: { lock: Lock; folder: string },
): Archive {
  const published = Object.entries(lock[document] ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
  return makeArchive(
    published.map(([version, { sha256, facts }]) => {
      const { outline } = readVersionText(folder, { document, version, locale }, facts[locale]);
      return { version, sha256: sha256[locale], sections: outline.sections };
    }),
  );
}

function isOf({ versions }: Archive, { document, locale }: ArchiveKey, lock: Lock): boolean {
  const published = lock[document] ?? {};
  return (
    versions.length === Object.keys(published).length &&
    versions.every(({ version, sha256 }) => published[version]?.sha256[locale] === sha256)
  );
}

function archiveFile({ document, locale }: ArchiveKey): string {
  return path.join(ARCHIVE_FOLDER, `${document}.${locale}.json`);
}
