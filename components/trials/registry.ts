import type { TrialId } from '@/lib/technologies/schema';
import { imageCompression } from './image-compression/parts';
import { textRecognition } from './text-recognition/parts';
import type { TrialParts } from './trial-view';
import { wordSegmentation } from './word-segmentation/parts';

/** What each open trial adds to the frame. A test holds it to the manifests. */
export const TRIAL_PARTS: Partial<Record<TrialId, TrialParts>> = {
  'image-compression': imageCompression,
  'text-recognition': textRecognition,
  'word-segmentation': wordSegmentation,
};
