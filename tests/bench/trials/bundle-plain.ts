import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** The script of a trial's plain run, which leaves it in `globalThis.plainRun`; null where there is none. */
export async function bundlePlain(root: string, id: string): Promise<string | null> {
  const entry = path.join(root, 'tests/bench/trials/plain', `${id}.ts`);
  if (!existsSync(entry)) return null;
  const { outputFiles } = await build({
    stdin: {
      contents: `import { plain } from ${JSON.stringify(entry)}; globalThis.plainRun = plain;`,
      resolveDir: root,
    },
    tsconfig: path.join(root, 'tsconfig.json'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    external: ['node:*', 'fs', 'path', 'module', 'worker_threads', 'crypto', 'os'],
    // A plain script has none; some runtimes build an address from it that they then don't use.
    define: { 'import.meta.url': 'location.href' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? null;
}
