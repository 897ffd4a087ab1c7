import path from 'node:path';
import { build } from 'esbuild';
import type { ServerPlan } from './running';

/** A server of `tests/bench/servers` that does no more than it must: nothing on node:http can be faster. */
export async function planLimit(
  name: 'insert-server' | 'memory-server',
  folder: string,
): Promise<ServerPlan> {
  const outfile = path.resolve('build/bench', `${name}.mjs`);
  await build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return { name: 'limit', args: () => [outfile], cwd: folder, folder, firstPath: '/' };
}
