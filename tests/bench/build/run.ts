// A production build from nothing, beside one of an empty Next app.
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '@/lib/commands/bootstrap/lock.mjs';
import { buildBareNext } from '../servers/bare-next';

export type BuildResult = { oursMs: number; bareNextMs: number };

/** Builds the project itself anew: what is in its place afterwards is the same. */
export async function benchBuild(root: string): Promise<BuildResult> {
  const oursMs = await withLock(() => timed(() => buildOurs(root)));
  const bareNextMs = await timed(() => buildBareNext(path.join(root, 'build/bench/bare-next')));
  return { oursMs, bareNextMs };
}

async function buildOurs(root: string): Promise<void> {
  // A build that is cut off half-way must not be taken for the one before.
  for (const file of ['build/server.mjs', 'build/pages.json', '.next']) {
    rmSync(path.join(root, file), { recursive: true, force: true });
  }
  const env = { ...process.env, NODE_ENV: 'production' as const };
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'lib/commands/build.ts'], {
    cwd: root,
    env,
  });
}

async function timed(act: () => Promise<void> | void): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
