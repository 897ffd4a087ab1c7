// Makes the production build, from checked content to the bundled server: `tsx lib/commands/build.ts`.
import { createRequire } from 'node:module';
import path from 'node:path';
import { serverActionsKey } from '@/lib/build/actions-key';
import { bundleFront } from '@/lib/build/bundle-front';
import { bundleSiteScript } from '@/lib/build/bundle-site-script';
import { finishBuild } from '@/lib/build/finish';
import { runQuietly } from '@/lib/build/run-quietly';
import { sourceHash } from '@/lib/build/source-hash';
import { env } from '@/lib/core/env';
import { writeArchives } from '@/lib/legal/archive-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';

const ROOT = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

async function buildSite(): Promise<void> {
  await runQuietly(['--import', 'tsx', 'lib/commands/check-content.ts'], { cwd: ROOT, env: process.env });
  writeArchives(ROOT);
  await bundleSiteScript(ROOT);
  await runQuietly([require.resolve('next/dist/bin/next'), 'build'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey(path.resolve(ROOT, env().DATA_DIR)),
      BUILD_ID: sourceHash(ROOT),
      // The front puts the real address in when it starts.
      SITE_URL: SITE_PLACEHOLDER,
    },
  });
  const { pages } = finishBuild(ROOT);
  await bundleFront(ROOT);
  console.log(`Built: ${Object.keys(pages).length} prerendered pages.`);
}

try {
  await buildSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
