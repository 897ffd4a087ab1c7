import { trialParts } from '../trial-view';
import type { ShotExtra, ShotInput, ShotResult } from './result';
import { prepareVideo } from './step-video';
import { ShotView } from './view';

export const shotSegmentation = trialParts<ShotResult, ShotExtra, ShotInput, null>({
  View: ShotView,
  defaults: null,
  prepare: prepareVideo,
});
