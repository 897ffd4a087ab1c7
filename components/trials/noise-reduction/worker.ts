import type { Sound } from '@/lib/trials/audio';
import { TrialFault } from '@/lib/trials/faults';
import { labelled } from '@/lib/trials/label';
import { serveTrial } from '@/lib/trials/serve';
import { denoise } from './denoise';
import { openGtcrn } from './gtcrn';
import { levelIn, pauseSlices } from './levels';
import type { NoiseExtra, NoiseResult } from './result';
import { spectrogram } from './spectrogram';
import { bandLevels } from './spectrum';
import { encodeWav } from './wav';

/** In both languages: the file goes on without the page. */
const LABEL = {
  words:
    '经开源模型 GTCRN 在浏览器中降噪处理，并非原始录音。 / Processed, not the original recording: noise was reduced in a browser with the open model GTCRN.',
  source: 'algorithmicallyEnhanced',
} as const;

serveTrial<Sound, unknown, NoiseResult>({
  async load(files) {
    const open = await openGtcrn(await files.asset('gtcrn'));
    return async (sound, _options, context) => {
      const { samples, sampleRate } = sound;
      if (samples.length === 0) throw new TrialFault('empty');
      if (samples.every((sample) => sample === 0)) throw new TrialFault('no-sound');
      const { before16, after16, after } = await denoise(sound, open, context);
      const pauses = pauseSlices(after16);
      const pictures = { before: await picture(before16), after: await picture(after16) };
      const extra: NoiseExtra = {
        before: samples,
        after,
        pictures,
        bands: bandLevels({ before: before16, after: after16, pauses }),
        wav: await labelled(encodeWav(after, sampleRate), LABEL),
      };
      const result = {
        sampleRate,
        seconds: Math.round((1000 * samples.length) / sampleRate) / 1000,
        noiseBeforeDb: levelIn(before16, pauses),
        noiseAfterDb: levelIn(after16, pauses),
      };
      return {
        result,
        extra,
        transfer: [samples.buffer, after.buffer, pictures.before, pictures.after],
      };
    };
  },
});

function picture(samples: Float32Array): Promise<ImageBitmap> {
  const { data, width, height } = spectrogram(samples);
  return createImageBitmap(new ImageData(data, width, height));
}
