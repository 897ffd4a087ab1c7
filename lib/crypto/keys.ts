import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { env } from '../core/env';
import { databaseUrl, ensureDataDir, isDefaultDatabase, sqliteFile } from '../db/location';
import { KeysError, newKeyText, parseKeyRing, type KeyRing, withNewSealKey } from './key-text';

export type { KeyRing };

const HOW_TO_MAKE =
  'Make them with `npm run keys -- new`, set the line it prints, and keep a copy apart from the database.';

let cached: KeyRing | undefined;

/**
 * The process's keys, read once: from DATA_KEYS, or from `DATA_DIR/keys`, which the first start makes when
 * the database is the default one. Throws a KeysError that says what to do when there are none or they can't
 * be used.
 */
export function keyRing(): KeyRing {
  cached ??= parseKeyRing(env().DATA_KEYS ?? keyFileText());
  return cached;
}

/**
 * Makes a new current key in `DATA_DIR/keys`, beside the older ones, and gives the ring as it is now. A process that runs
 * already keeps the ring it began with. Whoever calls it sees to it that nobody else does at the same time.
 */
export function addKeyToFile(now: Date): KeyRing {
  const file = path.join(path.resolve(env().DATA_DIR), 'keys');
  const text = withNewSealKey(readPrivately(file), now);
  const ring = parseKeyRing(text);
  const draft = writeDraft(file, `${text}\n`);
  renameSync(draft, file);
  syncFolder(path.dirname(file));
  return ring;
}

function keyFileText(): string {
  if (!isDefaultDatabase()) {
    throw new KeysError(`DATABASE_URL names a database, so DATA_KEYS must hold its keys. ${HOW_TO_MAKE}`);
  }
  const file = path.join(ensureDataDir(), 'keys');
  // Asked first: another process that is just starting makes the keys before the database.
  const hasDatabase = existsSync(sqliteFile(databaseUrl()));
  if (!existsSync(file)) {
    // New keys beside old data would look like a healthy start, and every record would be unreadable.
    if (hasDatabase) {
      throw new KeysError(
        `${file} is missing but its database is there. Put the keys back from your copy of DATA_DIR.`,
      );
    }
    createOnce(file, `${newKeyText()}\n`);
  }
  return readPrivately(file);
}

/** Writes the file whole or not at all. When another process was first, its file stays. */
function createOnce(file: string, text: string): void {
  const draft = writeDraft(file, text);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(path.dirname(file));
}

function writeDraft(file: string, text: string): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(/* turbopackIgnore: true */ draft, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return draft;
}

/** A key must outlive a power cut before a record is sealed with it. Windows can't sync a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(/* turbopackIgnore: true */ folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function readPrivately(file: string): string {
  const others = statSync(file).mode & 0o077;
  // Windows has no such bits.
  if (others !== 0 && process.platform !== 'win32') {
    throw new KeysError(`${file} can be read by others. Run: chmod 600 ${file}`);
  }
  return readFileSync(file, 'utf8');
}
