import contentUnderstanding from '@/content/recordings/content-understanding.json';
import faceDetection from '@/content/recordings/face-detection.json';
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
import videoQuality from '@/content/recordings/video-quality-assessment.json';
import voiceActivity from '@/content/recordings/voice-activity.json';
import voiceConversion from '@/content/recordings/voice-conversion.json';
import wordSegmentation from '@/content/recordings/word-segmentation.json';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import type { FigureSlug } from './registry';

type Facts = Record<string, string | number>;
type Span = { start: number; end: number };

const FACTS: Partial<Record<FigureSlug, (join: Joiner, locale: Locale) => Facts>> = {
  'content-understanding': (join) => ({ texts: join(contentUnderstanding.texts.map(({ text }) => text)) }),
  'face-detection': () => ({ score: faceDetection.faces[0]?.score ?? 0 }),
  'large-language-model': (_, locale) => ({ tokens: largeLanguageModel.tokens[locale].length }),
  'multimodal-model': (_, locale) => ({
    patches: multimodalModel.patches.length,
    tokens: multimodalModel.tokens[locale].length,
  }),
  'music-understanding': () => ({
    beats: musicUnderstanding.beats.length,
    tempo: musicUnderstanding.tempoBpm,
    section: musicUnderstanding.sectionAt,
  }),
  'portrait-segmentation': () => ({ percent: Math.round(portraitSegmentation.foreground * 100) }),
  recommendation: () => ({
    people: recommendation.people,
    items: recommendation.items,
    first: recommendation.ranked[0]?.score ?? 0,
    second: recommendation.ranked[1]?.score ?? 0,
  }),
  'shot-segmentation': (join) => ({ cuts: join(shotSegmentation.cuts.map(String)) }),
  'speech-enhancement': () => ({
    before: String(noiseReduction.noiseBeforeDb).replace('-', '−'),
    after: String(noiseReduction.noiseAfterDb).replace('-', '−'),
  }),
  'speech-recognition': (join) => ({
    words: join(speechRecognition.words.map(({ text, confidence }) => `${text} ${String(confidence)}`)),
  }),
  'speech-synthesis': () => ({ sentence: speechSynthesis.syllables.map(({ text }) => text).join('') }),
  'text-recognition': (join) => ({
    count: textRecognition.lines.length,
    lines: join(textRecognition.lines.map(({ text }) => text)),
  }),
  'video-quality-assessment': (join) => ({ spans: join(videoQuality.found.map(spanText)) }),
  'voice-activity-detection': (join) => ({
    seconds: voiceActivity.seconds,
    count: voiceActivity.segments.length,
    spans: join(voiceActivity.segments.map(spanText)),
  }),
  'voice-conversion': () => ({ factor: voiceConversion.factor }),
  'word-segmentation': (join) => ({
    sentence: wordSegmentation.sentence,
    count: wordSegmentation.words.filter(({ tag }) => tag !== 'x').length,
    words: join(wordSegmentation.words.filter(({ tag }) => tag !== 'x').map(({ text }) => text)),
  }),
};

type Joiner = (items: readonly string[]) => string;

function spanText({ start, end }: Span): string {
  return `${String(start)}–${String(end)}`;
}

/** What a drawing's text alternative says of its data, so that it can't drift from what is drawn. */
export function alternativeFacts(slug: FigureSlug, locale: Locale): Facts {
  const list = new Intl.ListFormat(LANGUAGE_TAGS[locale], { style: 'narrow', type: 'unit' });
  const join: Joiner = (items) => (locale === 'zh' ? items.join('、') : list.format(items));
  return FACTS[slug]?.(join, locale) ?? {};
}
