import type { Input } from '@/lib/technologies/schema';
import type { Motif } from '../drawing';
import { contentSafety } from './content-safety';
import { contentUnderstanding } from './content-understanding';
import { faceDetection } from './face-detection';
import { home } from './home';
import { imageCompression } from './image-compression';
import { imageVideoEnhancement } from './image-video-enhancement';
import { largeLanguageModel } from './large-language-model';
import { multimodalModel } from './multimodal-model';
import { musicUnderstanding } from './music-understanding';
import { portraitSegmentation } from './portrait-segmentation';
import { recommendation } from './recommendation';
import { shotSegmentation } from './shot-segmentation';
import { speechEnhancement } from './speech-enhancement';
import { speechRecognition } from './speech-recognition';
import { speechSynthesis } from './speech-synthesis';
import { textRecognition } from './text-recognition';
import { videoQualityAssessment } from './video-quality-assessment';
import { voiceActivityDetection } from './voice-activity-detection';
import { voiceConversion } from './voice-conversion';
import { wordSegmentation } from './word-segmentation';

const MOTIFS: Record<string, Motif> = {
  'content-safety': contentSafety,
  'content-understanding': contentUnderstanding,
  'face-detection': faceDetection,
  'image-compression': imageCompression,
  'image-video-enhancement': imageVideoEnhancement,
  'large-language-model': largeLanguageModel,
  'multimodal-model': multimodalModel,
  'music-understanding': musicUnderstanding,
  'portrait-segmentation': portraitSegmentation,
  recommendation,
  'shot-segmentation': shotSegmentation,
  'speech-enhancement': speechEnhancement,
  'speech-recognition': speechRecognition,
  'speech-synthesis': speechSynthesis,
  'text-recognition': textRecognition,
  'video-quality-assessment': videoQualityAssessment,
  'voice-activity-detection': voiceActivityDetection,
  'voice-conversion': voiceConversion,
  'word-segmentation': wordSegmentation,
};

/** What is drawn of each thing that somebody may have in hand. */
export const INPUT_MOTIFS: Record<Input, Motif> = {
  sound: voiceActivityDetection,
  picture: faceDetection,
  video: shotSegmentation,
  text: largeLanguageModel,
  behaviour: recommendation,
};

/** What is drawn of a technology. One that the operator adds has the site's mark until someone makes its own. */
export function motifOf(slug: string): Motif {
  return MOTIFS[slug] ?? home;
}
