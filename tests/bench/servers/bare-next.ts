import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ServerPlan } from './running';

const SOURCE = path.resolve(import.meta.dirname, '../bare-next');
const require = createRequire(import.meta.url);
const NEXT = require.resolve('next/dist/bin/next');
const STAMP = 'built-from';

/** A Next app with an empty page and one action, built under `build/bench` unless it is there already. */
export function planBareNext(root: string, folder: string): ServerPlan {
  const app = path.join(root, 'build/bench/bare-next');
  const stamp = path.join(app, STAMP);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourceHash()) buildBareNext(app);
  for (const suffix of ['', '-wal', '-shm']) rmSync(path.join(app, `rows.db${suffix}`), { force: true });
  return {
    name: 'bare Next',
    args: (port) => [NEXT, 'start', '-H', '127.0.0.1', '-p', String(port)],
    cwd: app,
    folder,
    firstPath: '/',
  };
}

/** Builds it from nothing. */
export function buildBareNext(app: string): void {
  rmSync(app, { recursive: true, force: true });
  cpSync(SOURCE, app, { recursive: true });
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [NEXT, 'build'], { cwd: app, env, stdio: 'pipe' });
  writeFileSync(path.join(app, STAMP), sourceHash());
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(require.resolve('next/package.json')));
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(SOURCE, name);
    hash.update(name).update(statSync(file).isFile() ? readFileSync(file) : '');
  }
  return hash.digest('hex');
}
