// Makes what trials load, for `npm run dev`: `tsx lib/commands/trial-assets.ts`.
import path from 'node:path';
import { makeTrialAssets } from '@/lib/build/trial-assets/make-trial-assets';
import { listTrials } from '@/lib/trials/queries';

const made = await makeTrialAssets(path.resolve(import.meta.dirname, '../..'), listTrials());
console.log(`${Object.keys(made).length} trials.`);
