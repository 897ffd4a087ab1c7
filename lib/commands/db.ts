// npm run db -- migrate | migration <name>
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keyRing } from '../crypto/keys';
import { databaseUrl, isDefaultDatabase } from '../db/location';
import { migrate } from '../db/migrations/apply';
import { makeMigration } from '../db/migrations/make';
import { explain } from './database/explain';

const USAGE = `npm run db -- migrate            brings the database up to date
npm run db -- migration <name>   writes the migration that prisma/schema.prisma now needs, for both databases`;

const NAME = /^[a-z0-9_]{1,60}$/;

const PRISMA = path.resolve(import.meta.dirname, '../../prisma');

async function migrateNow(): Promise<void> {
  // The default database and its keys are made together, keys first: data that nobody can read must never
  // come about.
  if (isDefaultDatabase()) keyRing();
  const applied = await migrate(databaseUrl());
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
}

async function writeMigration(name: string): Promise<void> {
  const schema = readFileSync(path.join(PRISMA, 'schema.prisma'), 'utf8');
  const made = await makeMigration(path.join(PRISMA, 'migrations'), { name, schema, now: new Date() });
  if (made.length === 0) {
    console.log('prisma/schema.prisma holds nothing that the last migration lacks.');
    return;
  }
  for (const folder of made) console.log(`Written: ${path.relative(process.cwd(), folder)}/migration.sql`);
  console.log('Read both before you commit them; SQL that you add is kept. Then: npm run db -- migrate');
}

async function runCommand([verb, name, ...rest]: string[]): Promise<number> {
  if (verb === 'migrate' && name === undefined) await migrateNow();
  else if (verb === 'migration' && name !== undefined && NAME.test(name) && rest.length === 0)
    await writeMigration(name);
  else {
    console.error(verb === 'migration' ? `${USAGE}\nA name is made of a-z, 0-9 and _.` : USAGE);
    return 1;
  }
  return 0;
}

try {
  // The engine leaves a timer of ten seconds behind, which would keep a finished process alive.
  process.exit(await runCommand(process.argv.slice(2)));
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
