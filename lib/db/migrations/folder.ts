import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseKind } from '../datamodel';

export type Migration = { name: string; sql: string };

/** `prisma/migrations/<database>` below the folder the process was started in. */
export function migrationsFolder(kind: DatabaseKind): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations', kind);
}

/** The migrations in a folder, oldest first. */
export function listMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }));
}

/**
 * True when this is the text that was applied. Like Prisma, it forgives a checkout that changed the line
 * ends.
 */
export function hasChecksum(migration: Migration, checksum: string): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n');
  const spellings = [migration.sql, unix, unix.replaceAll('\n', '\r\n')];
  return spellings.some((sql) => createHash('sha256').update(sql).digest('hex') === checksum);
}
