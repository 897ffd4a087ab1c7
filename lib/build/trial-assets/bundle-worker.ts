import path from 'node:path';
import { build } from 'esbuild';

/** The oldest browsers a trial runs in: WebAssembly with SIMD, OffscreenCanvas and module workers. */
const TARGETS = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

/** Bundles a trial's worker into one file. What it needs at run time comes by its assets. */
export async function bundleWorker(
  root: string,
  { id, worker }: { id: string; worker: 'module' | 'classic' },
): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'components/trials', id, 'worker.ts')],
    tsconfig: path.join(root, 'tsconfig.json'),
    bundle: true,
    minify: true,
    format: worker === 'module' ? 'esm' : 'iife',
    target: TARGETS,
    platform: 'browser',
    // Runtimes ask for Node's modules behind a test that is false in a browser.
    external: ['node:*', 'fs', 'path', 'module', 'worker_threads', 'crypto', 'os', 'perf_hooks'],
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  return Buffer.from(outputFiles[0]?.contents ?? new Uint8Array());
}
