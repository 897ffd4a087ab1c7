import { decodeSound, type Sound } from '@/lib/trials/audio';
import { trialParts } from '../trial-view';
import manifest from './manifest.json';
import type { NoiseExtra, NoiseResult } from './result';
import { NoiseView } from './view';

export const noiseReduction = trialParts<NoiseResult, NoiseExtra, Sound, null>({
  View: NoiseView,
  defaults: null,
  prepare: (file) => decodeSound(file, { seconds: manifest.limits.seconds }),
});
