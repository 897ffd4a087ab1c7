import { readFileSync } from 'node:fs';
import { resample } from '@/components/trials/noise-reduction/resample';
import { activityResult } from '@/components/trials/voice-activity/result';
import type { RecordedResult } from '@/lib/trials/manifest';
import { expect, test } from '@/tests/support/fixtures';
import { mixed, noiseOf, readSample, wavBytes, withPauses } from '@/tests/support/speech';
import { agreement, spokenFrames } from '@/tests/support/speech-frames';
import { TrialPage } from '@/tests/support/trial-page';

const recorded = JSON.parse(
  readFileSync('components/trials/voice-activity/recorded/mandarin.json', 'utf8'),
) as RecordedResult;

const wav = (buffer: Buffer) => ({ name: 'own.wav', mimeType: 'audio/wav', buffer });

test('a sample gives the recorded result, with and without a connection, to hear and keep', async ({
  page,
  context,
  locale,
  messages,
}) => {
  const trial = new TrialPage(page, 'voice-activity');
  const words = messages['trial-voice-activity'];
  await trial.open(locale);
  await trial.load();
  await context.setOffline(true);
  await page.locator('#trial-file').setInputFiles('content/samples/mandarin-noise.wav');
  const { segments } = activityResult.parse(await trial.result());
  expect({ segments }).toEqual(recorded.result);
  await context.setOffline(false);
  await page.getByRole('button', { name: words.playSegment.replace('{number}', '2') }).click();
  await page.getByRole('button', { name: words.pause, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.locator('a[download="speech.srt"]').click();
  const srt = readFileSync(await (await download).path(), 'utf8');
  expect(srt.match(/-->/g)).toHaveLength(segments.length);
});

test('speech with noise 10 dB below it is found in 95 of 100 frames @once', async ({ page }) => {
  const sample = readSample('l0880.wav');
  const rate = 44_100;
  const once = resample(sample.samples, sample.sampleRate, rate).slice(0.2 * rate, 2.9 * rate);
  const clean = withPauses([once, once], rate, 1.5);
  const noisy = mixed(clean, noiseOf(clean.length, rate, 21), 10);
  const trial = new TrialPage(page, 'voice-activity');
  await trial.open('zh');
  await trial.load();
  const { segments } = activityResult.parse(await trial.choose(wav(await wavBytes(noisy, rate))));
  expect(agreement(segments, spokenFrames(clean, rate))).toBeGreaterThan(0.95);
});

test('a recording without speech has none, and says so @once', async ({ page, messages }) => {
  const trial = new TrialPage(page, 'voice-activity');
  await trial.open('zh');
  await trial.load();
  const silence = await wavBytes(new Float32Array(16_000), 16_000);
  expect(await trial.choose(wav(silence))).toEqual({ segments: [] });
  await expect(page.getByText(messages['trial-voice-activity'].none)).toBeVisible();
});
