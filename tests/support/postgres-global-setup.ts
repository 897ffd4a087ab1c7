import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { newKeyText } from '@/lib/crypto/key-text';
import { migrate } from '@/lib/db/migrations/apply';
import { createPostgresDatabase } from './postgres-databases';
import { startPostgres } from './postgres-server';

export type DatabaseTemplates = {
  /** The address of a database on the server, for administration. */
  postgresAdmin: string;
  /** The name of a database that was migrated once; each test file gets a copy. */
  postgresTemplate: string;
  /** The same, as a file. */
  sqliteTemplate: string;
  /** A folder of this run's own. */
  folder: string;
};

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface merges with Vitest's
  export interface ProvidedContext {
    databases: DatabaseTemplates;
  }
}

/** Starts one PostgreSQL for the run and prepares what each test file's own databases are copied from. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'platform-tests-'));
  // Nothing a test does may touch the data folder of whoever runs it.
  process.env.DATA_DIR = folder;
  process.env.DATA_KEYS = newKeyText();
  delete process.env.DATABASE_URL;
  const server = await startPostgres();
  const postgresAdmin = server.url('postgres');
  const sqliteTemplate = path.join(folder, 'template.db');
  await createPostgresDatabase(postgresAdmin, { name: 'migrated' });
  await migrate(server.url('migrated'));
  await migrate(`file:${sqliteTemplate}`);
  project.provide('databases', { postgresAdmin, postgresTemplate: 'migrated', sqliteTemplate, folder });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
