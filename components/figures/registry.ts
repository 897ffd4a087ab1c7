import type { ReactNode } from 'react';
import contentSafety from '@/content/recordings/content-safety.json';
import contentUnderstanding from '@/content/recordings/content-understanding.json';
import faceDetection from '@/content/recordings/face-detection.json';
import imageCompression from '@/content/recordings/image-compression.json';
import imageVideoEnhancement from '@/content/recordings/image-video-enhancement.json';
import largeLanguageModel from '@/content/recordings/large-language-model.json';
import multimodalModel from '@/content/recordings/multimodal-model.json';
import musicUnderstanding from '@/content/recordings/music-understanding.json';
import noiseReduction from '@/content/recordings/noise-reduction.json';
import portraitSegmentation from '@/content/recordings/portrait-segmentation.json';
import recommendation from '@/content/recordings/recommendation.json';
import shotSegmentation from '@/content/recordings/shot-segmentation.json';
import speechRecognition from '@/content/recordings/speech-recognition.json';
import speechSynthesis from '@/content/recordings/speech-synthesis.json';
import textRecognition from '@/content/recordings/text-recognition.json';
import videoQualityAssessment from '@/content/recordings/video-quality-assessment.json';
import voiceActivity from '@/content/recordings/voice-activity.json';
import voiceConversion from '@/content/recordings/voice-conversion.json';
import wordSegmentation from '@/content/recordings/word-segmentation.json';
import { ContentSafety } from './content-safety';
import { ContentUnderstanding } from './content-understanding';
import { FaceDetection } from './face-detection';
import type { DrawingProps, Provenance } from './figure-props';
import { ImageCompression } from './image-compression';
import { ImageVideoEnhancement } from './image-video-enhancement';
import { LargeLanguageModel } from './large-language-model';
import { MultimodalModel } from './multimodal-model';
import { MusicUnderstanding } from './music-understanding';
import { PortraitSegmentation } from './portrait-segmentation';
import { Recommendation } from './recommendation';
import { ShotSegmentation } from './shot-segmentation';
import { SpeechEnhancement } from './speech-enhancement';
import { SpeechRecognition } from './speech-recognition';
import { SpeechSynthesis } from './speech-synthesis';
import { TextRecognition } from './text-recognition';
import { VideoQualityAssessment } from './video-quality-assessment';
import { VoiceActivityDetection } from './voice-activity-detection';
import { VoiceConversion } from './voice-conversion';
import { WordSegmentation } from './word-segmentation';

/** The technologies of `content/technologies` that have a drawing; a test holds the two to each other. */
export const FIGURE_SLUGS = [
  'content-safety',
  'content-understanding',
  'face-detection',
  'image-compression',
  'image-video-enhancement',
  'large-language-model',
  'multimodal-model',
  'music-understanding',
  'portrait-segmentation',
  'recommendation',
  'shot-segmentation',
  'speech-enhancement',
  'speech-recognition',
  'speech-synthesis',
  'text-recognition',
  'video-quality-assessment',
  'voice-activity-detection',
  'voice-conversion',
  'word-segmentation',
] as const;

export type FigureSlug = (typeof FIGURE_SLUGS)[number];

type FigureEntry = { drawing: (props: DrawingProps) => ReactNode; provenance: Provenance };

export const FIGURES = {
  'content-safety': { drawing: ContentSafety, provenance: contentSafety.provenance },
  'content-understanding': { drawing: ContentUnderstanding, provenance: contentUnderstanding.provenance },
  'face-detection': { drawing: FaceDetection, provenance: faceDetection.provenance },
  'image-compression': { drawing: ImageCompression, provenance: imageCompression.provenance },
  'image-video-enhancement': { drawing: ImageVideoEnhancement, provenance: imageVideoEnhancement.provenance },
  'large-language-model': { drawing: LargeLanguageModel, provenance: largeLanguageModel.provenance },
  'multimodal-model': { drawing: MultimodalModel, provenance: multimodalModel.provenance },
  'music-understanding': { drawing: MusicUnderstanding, provenance: musicUnderstanding.provenance },
  'portrait-segmentation': { drawing: PortraitSegmentation, provenance: portraitSegmentation.provenance },
  recommendation: { drawing: Recommendation, provenance: recommendation.provenance },
  'shot-segmentation': { drawing: ShotSegmentation, provenance: shotSegmentation.provenance },
  'speech-enhancement': { drawing: SpeechEnhancement, provenance: noiseReduction.provenance },
  'speech-recognition': { drawing: SpeechRecognition, provenance: speechRecognition.provenance },
  'speech-synthesis': { drawing: SpeechSynthesis, provenance: speechSynthesis.provenance },
  'text-recognition': { drawing: TextRecognition, provenance: textRecognition.provenance },
  'video-quality-assessment': {
    drawing: VideoQualityAssessment,
    provenance: videoQualityAssessment.provenance,
  },
  'voice-activity-detection': { drawing: VoiceActivityDetection, provenance: voiceActivity.provenance },
  'voice-conversion': { drawing: VoiceConversion, provenance: voiceConversion.provenance },
  'word-segmentation': { drawing: WordSegmentation, provenance: wordSegmentation.provenance },
} satisfies Record<FigureSlug, FigureEntry>;

/** A technology the operator adds has no drawing until someone makes one; its page then shows none. */
export function hasFigure(slug: string): slug is FigureSlug {
  return FIGURE_SLUGS.some((known) => known === slug);
}
