// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPrint } from './build-inputs.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { buildDir, dataDir, root } from './places.mjs';
import { requireRoom, ROOM_TO_BUILD, ROOM_TO_RUN } from './preflight.mjs';
import { note } from './say.mjs';
import { fingerprint, stamp, stampOf } from './stamps.mjs';
import { runCommand, step } from './step.mjs';

const BUILD_OUTPUTS = [
  '.next/BUILD_ID',
  'build/pages.json',
  'build/server.mjs',
  'build/share-pictures.json',
  'build/trial-assets.json',
];

const CLIENT_INPUTS = [
  'prisma/schema.prisma',
  'prisma.config.ts',
  'lib/commands/generate.ts',
  'package-lock.json',
];

/** @param {{ withTools: boolean }} wanted */
export function prepareDependencies(wanted) {
  return step('dependencies', () => ensureDependencies(wanted));
}

/** The database clients, made from the schema. */
export function prepareClients() {
  return step('database client', () => {
    const print = fingerprint(CLIENT_INPUTS);
    return unlessDone({ name: 'clients', print, outputs: ['lib/db/generated'] }, () =>
      runCommand('generate', ['lib/commands/generate.ts']),
    );
  });
}

/** The production build: pages, our own script, the server. */
export function prepareBuild() {
  return step('build', () => {
    return unlessDone({ name: 'build', print: buildPrint(), outputs: BUILD_OUTPUTS }, async () => {
      requireRoom(root, ROOM_TO_BUILD);
      note('building, this takes about a minute  正在构建，约需一分钟');
      await runCommand('build', ['lib/commands/build.ts'], { NODE_ENV: 'production' });
    });
  });
}

/** The database at the schema of this version. */
export function prepareDatabase() {
  return step('database', async () => {
    requireRoom(dataDir(), ROOM_TO_RUN);
    await runCommand('migrate', ['lib/commands/db.ts', 'migrate']);
    return 'ready';
  });
}

/**
 * @param {{ name: string, print: string, outputs: string[] }} work
 * @param {() => Promise<void>} act
 */
async function unlessDone({ name, print, outputs }, act) {
  const isThere = outputs.every((path) => existsSync(join(root, path)));
  if (isThere && stampOf(name) === print) return 'up to date';
  // Forgotten first: a step that is cut off half-way must not count as done.
  stamp(name, undefined);
  await act();
  stamp(name, print);
  return 'made';
}

/** The file the server runs from. */
export const serverFile = join(buildDir, 'server.mjs');
