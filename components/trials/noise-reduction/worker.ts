import type { Sound } from '@/lib/trials/audio';
import { TrialFault } from '@/lib/trials/faults';
import { serveTrial } from '@/lib/trials/serve';
import { denoise } from './denoise';
import { openGtcrn } from './gtcrn';
import { levelIn, pauseSlices } from './levels';
import type { NoiseExtra, NoiseResult } from './result';
import { spectrogram } from './spectrogram';
import { bandLevels } from './spectrum';
import { markedWav } from './wav';

async function picture(samples: Float32Array): Promise<ImageBitmap> {
  const { data, width, height } = spectrogram(samples);
  return createImageBitmap(new ImageData(data, width, height));
}

serveTrial<Sound, unknown, NoiseResult>({
  async load({ asset }) {
    const open = await openGtcrn(await asset('gtcrn'));
    return async (sound, _options, context) => {
      if (sound.samples.length === 0) throw new TrialFault('empty');
      if (sound.samples.every((sample) => sample === 0)) throw new TrialFault('no-sound');
      const { before16, after16, after } = await denoise(sound, open, context);
      const pauses = pauseSlices(after16);
      const pictures = { before: await picture(before16), after: await picture(after16) };
      const extra: NoiseExtra = {
        before: sound.samples,
        after,
        pictures,
        bands: bandLevels({ before: before16, after: after16, pauses }),
        wav: markedWav(after, sound.sampleRate),
      };
      return {
        result: {
          sampleRate: sound.sampleRate,
          seconds: Math.round((1000 * sound.samples.length) / sound.sampleRate) / 1000,
          noiseBeforeDb: levelIn(before16, pauses),
          noiseAfterDb: levelIn(after16, pauses),
        },
        extra,
        transfer: [sound.samples.buffer, after.buffer, pictures.before, pictures.after],
      };
    };
  },
});
