import { decodeSound, type Sound } from '@/lib/trials/audio';
import { trialParts } from '../trial-view';
import manifest from './manifest.json';
import type { ActivityExtra, ActivityResult } from './result';
import { MODEL_RATE } from './silero';
import { ActivityView } from './view';

export const voiceActivity = trialParts<ActivityResult, ActivityExtra, Sound, null>({
  View: ActivityView,
  defaults: null,
  prepare: (file) => decodeSound(file, { seconds: manifest.limits.seconds, sampleRate: MODEL_RATE }),
});
