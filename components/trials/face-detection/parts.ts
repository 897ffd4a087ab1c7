import { trialParts } from '../trial-view';
import { FaceLive } from './live';
import type { FaceExtra, FaceInput, FaceResult } from './result';
import { FaceView } from './view';

export const faceDetection = trialParts<FaceResult, FaceExtra, FaceInput, null>({
  View: FaceView,
  Live: FaceLive,
  defaults: null,
});
