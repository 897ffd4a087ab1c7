import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keptUnlessDeveloping } from '@/lib/core/once';
import type { WorkerPlace } from './client';
import type { AssetPlaces } from './protocol';

/** Where the build leaves the addresses of what trials load, under the project's root. */
export const TRIAL_ASSETS_FILE = path.join('build', 'trial-assets.json');

/** Everything of one trial that lies under /_site/trials. */
export type TrialPlaces = {
  worker: WorkerPlace;
  assets: AssetPlaces;
  /** The worker's own file as it travels, in bytes. */
  workerTransfer: number;
  /** Addresses of the samples that are files, by their id. */
  samples: Record<string, string>;
};

export type TrialAssetsFile = Record<string, TrialPlaces>;

/** Where the build put what a trial loads. Throws where nothing has been built. */
export function trialPlaces(id: string): TrialPlaces {
  const places = assetsFile(path.join(process.cwd(), TRIAL_ASSETS_FILE))[id];
  if (!places) throw new Error(`The build made nothing for the trial ${id}`);
  return places;
}

const assetsFile = keptUnlessDeveloping(read);

function read(file: string): TrialAssetsFile {
  if (!existsSync(file)) throw new Error('The trials are missing. Run the build, or start with: npm run dev');
  return JSON.parse(readFileSync(file, 'utf8')) as TrialAssetsFile;
}
