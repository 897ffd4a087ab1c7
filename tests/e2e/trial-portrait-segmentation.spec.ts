import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { PortraitResult } from '@/components/trials/portrait-segmentation/result';
import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';

const ASTRONAUT = readFileSync('content/samples/astronaut.webp');

/** Written where a camera writes a place; it must not come out again. */
const PLACE = 'GPS 31.2304 N 121.4737 E';

test('a person is cut out, nobody is invented, and the same without a connection', async ({
  page,
  context,
  locale,
  messages,
}) => {
  const words = messages['trial-portrait-segmentation'];
  const trial = new TrialPage(page, 'portrait-segmentation');
  await trial.open(locale);
  await trial.load();
  const first = (await trial.runSample('astronaut')) as PortraitResult;
  expect(first.found).toBe(true);
  expect(first.foreground).toBeGreaterThan(0.5);
  expect(first.foreground).toBeLessThan(0.59);
  await context.setOffline(true);
  expect(await trial.runSample('cat')).toEqual({ found: false, foreground: 0 });
  await expect(page.getByText(words.none)).toBeVisible();
  await expect(page.locator('a[download]')).toHaveCount(0);
  expect(await trial.runSample('astronaut')).toEqual(first);
});

test(
  'the finished picture says that it was processed and nothing of where it was taken',
  { tag: '@once' },
  async ({ page, locale }) => {
    const trial = new TrialPage(page, 'portrait-segmentation');
    await trial.open(locale);
    await trial.load();
    const photograph = await makePhotograph(page);
    expect(photograph.includes(PLACE)).toBe(true);
    await trial.choose({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photograph });
    const png = await savePng(page);
    expect(png.includes('algorithmicallyEnhanced')).toBe(true);
    expect(png.includes(PLACE)).toBe(false);
    expect(png.includes('eXIf')).toBe(false);
    const { corner, face, shirt } = await alphaOf(page, png);
    expect(corner).toBe(0);
    expect(face).toBe(255);
    expect(shirt).toBe(255);
  },
);

test(
  'a background can be blurred or replaced by a colour',
  { tag: '@once' },
  async ({ page, locale, messages }) => {
    const words = messages['trial-portrait-segmentation'];
    const trial = new TrialPage(page, 'portrait-segmentation');
    await trial.open(locale);
    await trial.load();
    await trial.runSample('astronaut');
    const plain = await savePng(page);
    for (const kind of ['colour', 'blur'] as const) {
      await page.getByRole('radio', { name: words.kinds[kind] }).check();
      await expect(page.locator('[data-state="done"] a[download]')).toBeVisible({ timeout: 20_000 });
      const png = await savePng(page);
      expect(png.equals(plain)).toBe(false);
      expect((await alphaOf(page, png)).corner).toBe(255);
    }
  },
);

async function savePng(page: Page): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.locator('a[download]').click();
  return readFileSync(await (await saving).path());
}

/** The astronaut as a camera’s JPEG, with a place in its EXIF. */
async function makePhotograph(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async (source) => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, ASTRONAUT.toString('base64'));
  const jpeg = Buffer.from(base64, 'base64');
  // An empty directory of tags, then the words: readers find nothing, a copied segment would show them.
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'),
    Buffer.from(PLACE),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** How opaque the picture is at its upper left corner, on the cheek and on the shirt. */
async function alphaOf(page: Page, png: Buffer): Promise<Record<'corner' | 'face' | 'shirt', number>> {
  return page.evaluate(async (source) => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]),
    );
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(picture, 0, 0);
    const alpha = (x: number, y: number) =>
      context.getImageData(x * picture.width, y * picture.height, 1, 1).data[3] ?? -1;
    return { corner: alpha(0.02, 0.02), face: alpha(0.44, 0.25), shirt: alpha(0.3, 0.6) };
  }, png.toString('base64'));
}
