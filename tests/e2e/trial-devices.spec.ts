import path from 'node:path';
import { launchOptions } from '@/tests/support/browser';
import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';

// Chromium's own pretended devices: a camera that shows a moving figure, and a microphone that hears a sample.
const speech = path.resolve('content/samples/l0880.wav');
const devices = ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${speech}`];

test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, ...devices] } });

test('a picture of the camera runs like a file, and the camera closes', async ({
  page,
  context,
  locale,
  messages,
}) => {
  await context.grantPermissions(['camera']);
  const { input } = messages.trials;
  const trial = new TrialPage(page, 'face-detection');
  await trial.open(locale);
  await trial.load();
  await page.getByRole('button', { name: input.camera }).click();
  const video = page.getByLabel(input.cameraView, { exact: true });
  await expect.poll(() => video.evaluate((shown: HTMLVideoElement) => shown.videoWidth)).toBeGreaterThan(0);
  await page.getByRole('button', { name: input.cameraTake }).click();
  expect(await trial.result()).toEqual({ faces: [] });
  await page.getByRole('button', { name: input.cameraStop }).click();
  await expect(video).toBeHidden();
});

test(
  'what the microphone heard runs like a file',
  { tag: '@once' },
  async ({ page, context, locale, messages }) => {
    await context.grantPermissions(['microphone']);
    const { input } = messages.trials;
    const trial = new TrialPage(page, 'voice-activity');
    await trial.open(locale);
    await trial.load();
    await page.getByRole('button', { name: input.microphone, exact: true }).click();
    // Long enough to hear somebody speak.
    await page.waitForTimeout(4000);
    await page.getByRole('button', { name: input.microphoneStop }).click();
    const { segments } = (await trial.result()) as { segments: unknown[] };
    expect(segments.length).toBeGreaterThan(0);
  },
);

test(
  'a device that may not be used is told in words, and files still work',
  { tag: '@once' },
  async ({ page, context, locale, messages }) => {
    await context.clearPermissions();
    const { input, faults } = messages.trials;
    const trial = new TrialPage(page, 'face-detection');
    await trial.open(locale);
    await trial.load();
    await page.getByRole('button', { name: input.camera }).click();
    await expect(page.getByText(faults['no-permission'])).toBeVisible();
    await trial.runSample('astronaut');
  },
);
