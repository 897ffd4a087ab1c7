import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { resample } from '@/components/trials/noise-reduction/resample';
import { noiseResult } from '@/components/trials/noise-reduction/result';
import type { RecordedResult } from '@/lib/trials/manifest';
import { expect, test } from '@/tests/support/fixtures';
import { hissOf, mixed, readSample, readWav, siSdr, wavBytes, withPauses } from '@/tests/support/speech';
import { TrialPage } from '@/tests/support/trial-page';

const recorded = JSON.parse(
  readFileSync('components/trials/noise-reduction/recorded/mandarin.json', 'utf8'),
) as RecordedResult;

const wav = (buffer: Buffer) => ({ name: 'own.wav', mimeType: 'audio/wav', buffer });

async function keptWav(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('a[download$=".wav"]').click();
  return readFileSync(await (await download).path());
}

test('a sample gives the recorded result, with and without a connection, to hear, see and keep', async ({
  page,
  context,
  locale,
  messages,
}) => {
  const trial = new TrialPage(page, 'noise-reduction');
  const words = messages['trial-noise-reduction'];
  await trial.open(locale);
  await trial.load();
  await context.setOffline(true);
  await page.locator('#trial-file').setInputFiles('content/samples/mandarin-noise.wav');
  expect(noiseResult.parse(await trial.result())).toEqual(recorded.result);
  await expect(page.getByRole('img', { name: words.after })).toBeVisible();
  await expect(page.getByRole('table', { name: words.bands })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('radio', { name: words.after }).check();
  await page.getByRole('button', { name: words.play, exact: true }).click();
  await page.getByRole('button', { name: words.pause, exact: true }).click();
  const kept = await keptWav(page);
  expect(readWav(kept).samples).toHaveLength(readSample('mandarin-noise.wav').samples.length);
  expect(kept.includes('ICMT') && kept.includes('GTCRN')).toBe(true);
});

test('noise 10 dB below speech is reduced by 4 dB and more, at the rate of the file @once', async ({
  page,
}) => {
  const sample = readSample('l0880.wav');
  const clean = withPauses([resample(sample.samples, sample.sampleRate, 44_100)], 44_100, 1);
  const noisy = mixed(clean, hissOf(clean.length, 11), 10);
  const trial = new TrialPage(page, 'noise-reduction');
  await trial.open('zh');
  await trial.load();
  const result = noiseResult.parse(await trial.choose(wav(await wavBytes(noisy, 44_100))));
  expect(result.sampleRate).toBe(44_100);
  expect(result.noiseAfterDb).toBeLessThan(result.noiseBeforeDb - 10);
  const { samples, sampleRate } = readWav(await keptWav(page));
  expect(sampleRate).toBe(44_100);
  expect(samples).toHaveLength(clean.length);
  expect(siSdr(clean, samples) - siSdr(clean, noisy)).toBeGreaterThan(4);
});

test('what can’t be worked on is refused in words, and the next file runs @once', async ({
  page,
  messages,
}) => {
  const trial = new TrialPage(page, 'noise-reduction');
  const faults = messages.trials.faults;
  await trial.open('zh');
  await trial.load();
  const refused = async (buffer: Buffer, words: string) => {
    await page.locator('#trial-file').setInputFiles(wav(buffer));
    await trial.expectState('failed');
    await expect(page.getByText(words)).toBeVisible();
  };
  await refused(Buffer.from('not a sound at all, only words'), faults['wrong-kind'].split('{')[0] ?? '');
  await refused(await wavBytes(new Float32Array(0), 16_000), faults.empty);
  await refused(await wavBytes(new Float32Array(16_000), 16_000), faults['no-sound']);
  await refused(await wavBytes(new Float32Array(8000 * 200), 8000), faults['too-long']);
  await refused(Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(400)]), faults.broken);
  await trial.choose(wav(await wavBytes(hissOf(16_000, 2), 16_000)));
});
