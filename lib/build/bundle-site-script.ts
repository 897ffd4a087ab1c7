import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { SITE_SCRIPT_FILE, type SiteScript } from './site-script';

const TARGETS = ['chrome111', 'edge111', 'firefox114', 'safari16.4'];

/**
 * Bundles the small module that content pages load into `public/_site/site.<hash>.js`, and notes its address for the
 * layout. Comes before `next build`, which renders that address into every page.
 */
export async function bundleSiteScript(root: string): Promise<SiteScript> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'components/site/script/main.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGETS,
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const script = { src: `/_site/site.${hash}.js`, bytes: code.length };
  const folder = path.join(root, 'public/_site');
  mkdirSync(folder, { recursive: true });
  // The share pictures lie in the same folder; `npm run dev` makes only the script, and they have to outlive it.
  for (const file of readdirSync(folder)) if (/^site\..*\.js$/.test(file)) rmSync(path.join(folder, file));
  writeFileSync(path.join(root, 'public', script.src), code);
  const note = path.join(root, SITE_SCRIPT_FILE);
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, `${JSON.stringify(script, null, 2)}\n`);
  return script;
}
