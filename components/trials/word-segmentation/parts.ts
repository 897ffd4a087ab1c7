import { trialParts } from '../trial-view';
import type { SegmentationExtra, SegmentationResult } from './result';
import { SegmentationView } from './view';

export const wordSegmentation = trialParts<SegmentationResult, SegmentationExtra, string, null>({
  View: SegmentationView,
  defaults: null,
});
