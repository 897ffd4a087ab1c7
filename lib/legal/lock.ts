import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText, shownPath } from '@/lib/content/files';
import { parseYaml } from '@/lib/content/yaml';
import { LEGAL_FOLDER, type TextKey } from './places';
import { type Lock, lockFile, type PublishedVersion } from './schema';

export function lockFileIn(folder: string): string {
  return path.join(folder, 'lock.json');
}

/** What is published: by document, then by version. A folder that isn't in it is a draft. Throws BrokenContent. */
export function readLock(folder: string = LEGAL_FOLDER): Lock {
  const file = lockFileIn(folder);
  if (!existsSync(file)) return {};
  const text = readText(file);
  return readSoundLock(text) ?? parseYaml({ file: shownPath(file), text, firstLine: 1 }, lockFile);
}

/** With a hundred versions the YAML parser, which knows the line of each fault, takes seconds to find none. */
function readSoundLock(text: string): Lock | null {
  try {
    return lockFile.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The published version, or undefined for a draft. */
export function findPublished(
  lock: Lock,
  { document, version }: Omit<TextKey, 'locale'>,
): PublishedVersion | undefined {
  return lock[document]?.[version];
}

/** Adds a version to the lock. One that is there already may never be replaced. */
export function addToLock(folder: string, key: Omit<TextKey, 'locale'>, published: PublishedVersion): void {
  const lock = readLock(folder);
  if (findPublished(lock, key)) throw new Error(`${key.document} ${key.version} is published already`);
  const versions = { ...lock[key.document], [key.version]: published };
  const next = sortKeys({ ...lock, [key.document]: sortKeys(versions) });
  writeFileSync(lockFileIn(folder), `${JSON.stringify(next, null, 2)}\n`);
}

/** SHA-256 of a file's bytes, in hex. */
export function hashFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function sortKeys<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
