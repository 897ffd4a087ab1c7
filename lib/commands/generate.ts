// Generates the Prisma client twice, offline, when schema.prisma or Prisma itself has changed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { datamodelFor, withOutput } from '../db/datamodel';
import { installed } from './bootstrap/places.mjs';
import { forwardSignals, runNodeWell } from './bootstrap/run.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCHEMA = path.join(ROOT, 'prisma/schema.prisma');
const GENERATED = path.join(ROOT, 'lib/db/generated');
// The twin stands inside the git-ignored folder, so that the path written into the client is the same on
// every machine.
const TWIN = path.join(GENERATED, 'postgresql.prisma');
const STAMP = path.join(GENERATED, 'generated-from');

const require = createRequire(import.meta.url);

async function generateClients(): Promise<void> {
  const schema = await readFile(SCHEMA, 'utf8');
  const stamp = fingerprint(schema);
  if (await isCurrent(stamp)) return;
  await mkdir(GENERATED, { recursive: true });
  await writeFile(TWIN, withOutput(datamodelFor('postgresql', schema), './postgresql'));
  await Promise.all([runPrisma(SCHEMA), runPrisma(TWIN)]);
  await writeFile(STAMP, stamp);
  console.log('Prisma clients generated for SQLite and PostgreSQL.');
}

function fingerprint(schema: string): string {
  const { version } = require('prisma/package.json') as { version: string };
  return createHash('sha256').update(`${version}\n${schema}`).digest('hex');
}

async function isCurrent(stamp: string): Promise<boolean> {
  if (!existsSync(STAMP)) return false;
  return (await readFile(STAMP, 'utf8')) === stamp;
}

function runPrisma(schema: string): Promise<void> {
  const env = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  return runNodeWell([installed('prisma/build/index.js'), 'generate', '--schema', schema], { env });
}

forwardSignals();
try {
  await generateClients();
} catch (error) {
  console.error(`The database client could not be generated from prisma/schema.prisma.\n${String(error)}`);
  process.exitCode = 1;
}
