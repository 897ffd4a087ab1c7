// npm run db -- migrate | migration <name> | audit verify | sweep [--dry-run] | backup | restore | copy
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keyRing } from '../crypto/keys';
import { databaseUrl, isDefaultDatabase } from '../db/location';
import { migrate } from '../db/migrations/apply';
import { explain } from './database/explain';

const USAGE = `npm run db -- migrate            brings the database up to date
npm run db -- migration <name>   writes the migration that prisma/schema.prisma now needs, for both databases
npm run db -- audit verify [<id>:<hash> …]   checks the audit log, and that it still holds heads noted earlier
npm run db -- sweep [--dry-run]  takes away what is past its retention, as the server does daily; or only counts it
npm run db -- backup <file>      writes everything into a new file, sealed, from one state, and reads it again
npm run db -- restore <file> [--force] [--erasures <file>]   puts it back; whoever was erased since stays erased
npm run db -- copy <address>     copies everything into an empty database, file:… or postgresql://…`;

const NAME = /^[a-z0-9_]{1,60}$/;

const PRISMA = path.resolve(import.meta.dirname, '../../prisma');

async function migrateNow(): Promise<true> {
  // The default database and its keys are made together, keys first: data that nobody can read must never
  // come about.
  if (isDefaultDatabase()) keyRing();
  const applied = await migrate(databaseUrl());
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
  return true;
}

async function writeMigration(name: string): Promise<true> {
  const { makeMigration } = await import('../db/migrations/make');
  const schema = readFileSync(path.join(PRISMA, 'schema.prisma'), 'utf8');
  const made = await makeMigration(path.join(PRISMA, 'migrations'), { name, schema, now: new Date() });
  if (made.length === 0) {
    console.log('prisma/schema.prisma holds nothing that the last migration lacks.');
    return true;
  }
  for (const folder of made) console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql`);
  console.log('Read both before you commit them; SQL that you add is kept. Then: npm run db -- migrate');
  return true;
}

type Verb = (words: string[]) => Promise<boolean | null>;

/**
 * Each gives whether all is well; null where it was called wrongly. Every start of the server waits for `migrate`, so
 * what only the others need is loaded with them.
 */
const VERBS: Record<string, Verb> = {
  migrate: async ({ length }) => (length === 0 ? migrateNow() : null),
  migration: async ([name = '', ...rest]) =>
    NAME.test(name) && rest.length === 0 ? writeMigration(name) : null,
  audit: async (words) => (await import('./database/audit')).audit(words),
  sweep: async (words) => (await import('./database/sweep')).sweep(words),
  backup: async (words) => (await import('./database/backup')).backup(words),
  restore: async (words) => (await import('./database/backup')).restore(words),
  copy: async (words) => (await import('./database/backup')).copy(words),
};

async function runCommand([verb = '', ...words]: string[]): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const outcome = (await run?.(words)) ?? null;
  if (outcome === null)
    console.error(verb === 'migration' ? `${USAGE}\nA name is made of a-z, 0-9 and _.` : USAGE);
  return outcome === true ? 0 : 1;
}

try {
  // The engine leaves a timer of ten seconds behind, which would keep a finished process alive.
  process.exit(await runCommand(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
