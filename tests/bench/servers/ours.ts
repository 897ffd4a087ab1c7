import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { ServerPlan } from './running';

const NO_LIMITS = { FORMS_PER_SOURCE: '100000000', FORMS_PER_HOUR: '100000000' };

/** The production server as it was built, with a migrated database of its own under `folder`. */
export function planOurs(root: string, folder: string): ServerPlan & { database: string } {
  const server = path.join(root, 'build/server.mjs');
  if (!existsSync(server)) throw new Error('There is no build. Run: npm start');
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const env = { ...NO_LIMITS, DATA_DIR: data, HOST: '127.0.0.1' };
  execFileSync(process.execPath, ['--import', 'tsx', 'lib/commands/db.ts', 'migrate'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', DATA_KEYS: '', ...env },
    stdio: 'pipe',
  });
  return {
    name: 'ours',
    args: () => [server],
    cwd: root,
    folder,
    env,
    firstPath: '/zh',
    database: path.join(data, 'platform.db'),
  };
}
