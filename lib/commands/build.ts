// Makes the production build, from checked content to the bundled server: `tsx lib/commands/build.ts`.
import path from 'node:path';
import { serverActionsKey } from '@/lib/build/actions-key';
import { bundleFront } from '@/lib/build/bundle-front';
import { bundleSiteScript } from '@/lib/build/bundle-site-script';
import { finishBuild } from '@/lib/build/finish';
import { listCards } from '@/lib/build/share-pictures/cards';
import { drawSharePictures } from '@/lib/build/share-pictures/draw-share-pictures';
import { makeTrialAssets } from '@/lib/build/trial-assets/make-trial-assets';
import { env } from '@/lib/core/env';
import { writeArchives } from '@/lib/legal/archive-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';
import { listTrials } from '@/lib/trials/queries';
import { buildPrint } from './bootstrap/build-inputs.mjs';
import { installed } from './bootstrap/places.mjs';
import { forwardSignals, runNodeWell } from './bootstrap/run.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

async function buildSite(): Promise<void> {
  await runNodeWell(['--import', 'tsx', 'lib/commands/check-content.ts']);
  writeArchives(ROOT);
  await bundleSiteScript(ROOT);
  await makeTrialAssets(ROOT, listTrials());
  const { drawn } = await drawSharePictures(ROOT, await listCards());
  await runNodeWell([installed('next/dist/bin/next'), 'build'], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey(path.resolve(ROOT, env().DATA_DIR)),
      BUILD_ID: buildPrint().slice(0, 20),
      // The front puts the real address in when it starts.
      SITE_URL: SITE_PLACEHOLDER,
    },
  });
  const { pages } = finishBuild(ROOT);
  await bundleFront(ROOT);
  console.log(`Built: ${Object.keys(pages).length} prerendered pages; ${drawn} share pictures drawn.`);
}

forwardSignals();
try {
  await buildSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
