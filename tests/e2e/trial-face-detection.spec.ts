import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FaceResult } from '@/components/trials/face-detection/result';
import { overlap } from '@/lib/trials/vision/region';
import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';

/** Where the face of the astronaut is in her picture of 512 by 512 pixels, seen by a person. */
const FACE = { x: 172, y: 69, width: 108, height: 108 };

const ASTRONAUT = readFileSync('content/samples/astronaut.webp');

const NOBODY = ['coffee.webp', 'chelsea.webp', 'rocket.jpg', 'page.jpg'];

test('a face is found where it is, none where nobody is, and the same without a connection', async ({
  page,
  context,
  locale,
}) => {
  const trial = new TrialPage(page, 'face-detection');
  await trial.open(locale);
  await trial.load();
  const first = (await trial.runSample('astronaut')) as FaceResult;
  expect(first.faces).toHaveLength(1);
  expect(overlap(first.faces[0]?.box ?? FACE, FACE)).toBeGreaterThan(0.7);
  await expect(page.getByRole('row')).toHaveCount(2);
  await context.setOffline(true);
  expect(await trial.runSample('coffee')).toEqual({ faces: [] });
  expect(await trial.runSample('astronaut')).toEqual(first);
});

test(
  'large and small faces on one picture are all found, and nothing on pictures without people',
  { tag: '@once' },
  async ({ page, locale }) => {
    const trial = new TrialPage(page, 'face-detection');
    await trial.open(locale);
    await trial.load();
    const places = [
      { x: 40, y: 60, side: 560 },
      { x: 700, y: 80, side: 320 },
      { x: 1150, y: 40, side: 180 },
      { x: 1300, y: 500, side: 130 },
      { x: 760, y: 620, side: 240 },
    ];
    const montage = await makeMontage(page, places);
    const { faces } = (await trial.choose({
      name: 'montage.jpg',
      mimeType: 'image/jpeg',
      buffer: montage,
    })) as FaceResult;
    expect(faces).toHaveLength(places.length);
    for (const { x, y, side } of places) {
      const scale = side / 512;
      const expected = {
        x: x + FACE.x * scale,
        y: y + FACE.y * scale,
        width: FACE.width * scale,
        height: FACE.height * scale,
      };
      expect(Math.max(...faces.map(({ box }) => overlap(box, expected)))).toBeGreaterThan(0.5);
    }
    for (const name of NOBODY) {
      const buffer = readFileSync(`content/samples/${name}`);
      const mimeType = name.endsWith('.jpg') ? 'image/jpeg' : 'image/webp';
      expect(await trial.choose({ name, mimeType, buffer }), name).toEqual({ faces: [] });
    }
  },
);

test(
  'a file that is no picture is refused in words, and the page lives on',
  { tag: '@once' },
  async ({ page, locale, messages }) => {
    const trial = new TrialPage(page, 'face-detection');
    await trial.open(locale);
    await trial.load();
    const broken = ASTRONAUT.subarray(0, 900);
    await page
      .locator('#trial-file')
      .setInputFiles({ name: 'a.webp', mimeType: 'image/webp', buffer: broken });
    await trial.expectState('failed');
    await expect(page.getByText(messages.trials.faults.broken)).toBeVisible();
    const { faces } = (await trial.runSample('astronaut')) as FaceResult;
    expect(faces).toHaveLength(1);
  },
);

/** The astronaut several times on a grey ground, drawn in the browser. */
async function makeMontage(page: Page, places: { x: number; y: number; side: number }[]): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ source, squares }) => {
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(1600, 900);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#8a8f94';
      context.fillRect(0, 0, 1600, 900);
      for (const { x, y, side } of squares) context.drawImage(picture, x, y, side, side);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer(),
      );
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    { source: ASTRONAUT.toString('base64'), squares: places },
  );
  return Buffer.from(base64, 'base64');
}
