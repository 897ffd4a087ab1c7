import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ShotResult } from '@/components/trials/shot-segmentation/result';
import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';

/** Where the clip’s makers cut it (docs/recordings/README.md), and how far a result may be from it: a frame. */
const CUTS = [2.42, 5.42, 7.75];
const WITHIN = 0.1;

test('the cuts of a clip are found on the frame, shown and given as files', async ({
  page,
  context,
  locale,
  messages,
}) => {
  const trial = new TrialPage(page, 'shot-segmentation');
  await trial.open(locale);
  await trial.load();
  const first = await trial.runSample('clip');
  expectCuts(first, CUTS);
  await context.setOffline(true);
  expect(await trial.runSample('clip')).toEqual(first);
  await expect(page.locator('[data-there="true"]')).toHaveCount(4);
  const words = messages['trial-shot-segmentation'];
  expect((await save(page, words.edl)).match(/ V {5}C /g)).toHaveLength(4);
  expectCuts(JSON.parse(await save(page, words.json)), CUTS);
});

test('cuts are told from a flash, a fade and a moving camera', { tag: '@once' }, async ({ page, locale }) => {
  test.slow();
  const trial = new TrialPage(page, 'shot-segmentation');
  await trial.open(locale);
  await trial.load();
  const buffer = await makeFilm(page);
  expectCuts(await trial.choose({ name: 'film.webm', mimeType: 'video/webm', buffer }), [1.5, 4.5, 6]);
});

test('a file that is no video is refused in words', { tag: '@once' }, async ({ page, locale, messages }) => {
  const trial = new TrialPage(page, 'shot-segmentation');
  await trial.open(locale);
  await trial.load();
  const buffer = Buffer.from('no video');
  await page.locator('#trial-file').setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer });
  await trial.expectState('failed');
  await expect(page.getByText(messages.trials.faults.broken)).toBeVisible();
});

function expectCuts(result: unknown, expected: number[]): void {
  const { cuts } = result as ShotResult;
  expect(cuts).toHaveLength(expected.length);
  expected.forEach((cut, index) => {
    expect(Math.abs((cuts[index] ?? 0) - cut), `cut at ${cut}`).toBeLessThanOrEqual(WITHIN);
  });
}

async function save(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFileSync(await (await saving).path(), 'utf8');
}

/**
 * Eight seconds, recorded from a canvas in real time: a cut at 1.5 s, a flash at 2.2 s, a pan from 2.5 to 3.2 s, a cut at 4.5 s, a
 * cut at 6 s and a fade to black from 6.8 s.
 */
async function makeFilm(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 180];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const colours = [
      ['#7fb2e5', '#2d5c33'],
      ['#c79a62', '#5b2f20'],
      ['#22223f', '#e8e4c0'],
      ['#b04a68', '#d9d9d9'],
    ];
    const paint = (time: number) => {
      const shot = time < 1.5 ? 0 : time < 4.5 ? 1 : time < 6 ? 2 : 3;
      const [ground = '', figure = ''] = colours[shot] ?? [];
      const turned = shot === 1 ? Math.min(Math.max(time - 2.5, 0), 0.7) * 300 : 0;
      context.fillStyle = ground;
      context.fillRect(0, 0, 320, 180);
      context.fillStyle = figure;
      for (let at = 0; at < 9; at++)
        context.fillRect(
          ((at * 97 + shot * 41 - turned + 640) % 360) - 30,
          (at * 53) % 150,
          30 + shot * 12,
          40,
        );
      if (time >= 2.2 && time < 2.28) context.fillStyle = 'rgb(255 255 255 / 0.9)';
      else context.fillStyle = `rgb(0 0 0 / ${Math.min(Math.max(time - 6.8, 0), 1)})`;
      context.fillRect(0, 0, 320, 180);
    };
    paint(0);
    recorder.start();
    const begun = performance.now();
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const time = (performance.now() - begun) / 1000;
        paint(time);
        if (time < 8) return;
        clearInterval(timer);
        resolve();
      }, 20);
    });
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}
