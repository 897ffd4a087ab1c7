import type { TrialId } from '@/lib/technologies/schema';
import { faceDetection } from './face-detection/parts';
import { imageCompression } from './image-compression/parts';
import { noiseReduction } from './noise-reduction/parts';
import { portraitSegmentation } from './portrait-segmentation/parts';
import { shotSegmentation } from './shot-segmentation/parts';
import { textRecognition } from './text-recognition/parts';
import type { TrialParts } from './trial-view';
import { voiceActivity } from './voice-activity/parts';
import { wordSegmentation } from './word-segmentation/parts';

/** What each open trial adds to the frame. A test holds it to the manifests. */
export const TRIAL_PARTS: Partial<Record<TrialId, TrialParts>> = {
  'face-detection': faceDetection,
  'image-compression': imageCompression,
  'noise-reduction': noiseReduction,
  'portrait-segmentation': portraitSegmentation,
  'shot-segmentation': shotSegmentation,
  'text-recognition': textRecognition,
  'voice-activity': voiceActivity,
  'word-segmentation': wordSegmentation,
};
