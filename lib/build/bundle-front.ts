import path from 'node:path';
import { build } from 'esbuild';

/** Bundles the production server into `build/server.mjs`. Packages stay outside: it runs beside node_modules. */
export async function bundleFront(root: string): Promise<void> {
  await build({
    entryPoints: [path.join(root, 'lib/server/main.ts')],
    outfile: path.join(root, 'build/server.mjs'),
    tsconfig: path.join(root, 'tsconfig.json'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    // Next and React read it when they are loaded, which is after this.
    banner: { js: "process.env.NODE_ENV ??= 'production';" },
  });
}
