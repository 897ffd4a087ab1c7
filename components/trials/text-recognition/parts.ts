import { trialParts } from '../trial-view';
import type { RecognitionResult } from './result';
import { RecognitionView } from './view';

export const textRecognition = trialParts<RecognitionResult, unknown, Blob | Blob[], null>({
  View: RecognitionView,
  defaults: null,
});
