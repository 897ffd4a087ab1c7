import { trialParts } from '../trial-view';
import { CompressionSettings } from './settings';
import type { CompressionExtra, CompressionOptions, CompressionResult } from './result';
import { CompressionView } from './view';

export const imageCompression = trialParts<CompressionResult, CompressionExtra, Blob, CompressionOptions>({
  View: CompressionView,
  Options: CompressionSettings,
  defaults: { avifSpeed: 8 },
  settings: ({ avifSpeed }) => `avif-speed=${avifSpeed}`,
});
