import type { TrialId } from '@/lib/technologies/schema';
import type { TrialParts } from './trial-view';
import { imageCompression } from './image-compression/parts';
import { noiseReduction } from './noise-reduction/parts';
import { voiceActivity } from './voice-activity/parts';
import { wordSegmentation } from './word-segmentation/parts';

/** What each open trial adds to the frame. A test holds it to the manifests. */
export const TRIAL_PARTS: Partial<Record<TrialId, TrialParts>> = {
  'image-compression': imageCompression,
  'noise-reduction': noiseReduction,
  'voice-activity': voiceActivity,
  'word-segmentation': wordSegmentation,
};
