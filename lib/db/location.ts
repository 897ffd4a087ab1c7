import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from '../core/env';
import type { DatabaseKind } from './datamodel';

/** Where the data is: DATABASE_URL, or `platform.db` under DATA_DIR. */
export function databaseUrl(): string {
  return env().DATABASE_URL ?? `file:${path.join(path.resolve(env().DATA_DIR), 'platform.db')}`;
}

/** True when the operator named no database, so the first start may make what it needs under DATA_DIR. */
export function isDefaultDatabase(): boolean {
  return env().DATABASE_URL === undefined;
}

export function kindOf(url: string): DatabaseKind {
  return /^postgres(ql)?:\/\//.test(url) ? 'postgresql' : 'sqlite';
}

/** The path in a `file:` URL, in either of its spellings; anything after `?` is ignored. */
export function sqliteFile(url: string): string {
  const [address = ''] = url.split('?');
  return address.startsWith('file://') ? fileURLToPath(address) : path.resolve(address.replace(/^file:/, ''));
}

/** Makes DATA_DIR, readable by its owner alone. */
export function ensureDataDir(): string {
  const folder = path.resolve(env().DATA_DIR);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Makes the database file, for its owner's eyes alone, where there is none. SQLite gives the WAL the same
 * mode.
 */
export function ensureSqliteFile(file: string): void {
  if (existsSync(file)) return;
  if (isDefaultDatabase()) ensureDataDir();
  closeSync(openSync(file, 'a', 0o600));
}
