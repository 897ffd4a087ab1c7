import { readFileSync } from 'node:fs';
import { expect, test } from '@/tests/support/fixtures';
import { withComment } from '@/tests/support/marked-input';
import { TrialPage } from '@/tests/support/trial-page';

type Results = { results: { format: string; quality: number; bytes: number; ssim: number }[] };

const CAT = {
  name: 'cat.webp',
  mimeType: 'image/webp',
  buffer: readFileSync('content/samples/chelsea.webp'),
};

test('each format is tried at several qualities, and AVIF needs the fewest bytes for a likeness', async ({
  page,
  context,
  locale,
}) => {
  const trial = new TrialPage(page, 'image-compression');
  await trial.open(locale);
  await trial.load();
  await context.setOffline(true);
  const { results } = (await trial.choose(CAT)) as Results;
  for (const format of ['jpeg', 'webp', 'avif']) {
    const own = results.filter((result) => result.format === format);
    expect(own).toHaveLength(5);
    for (const name of ['quality', 'bytes', 'ssim'] as const)
      expect(
        own.map((result) => result[name]),
        `${format} ${name}`,
      ).toEqual(own.map((result) => result[name]).sort((a, b) => a - b));
  }
  const smallest = (format: string) =>
    Math.min(
      ...results
        .filter((result) => result.format === format && result.ssim >= 0.93)
        .map(({ bytes }) => bytes),
    );
  expect(smallest('avif')).toBeLessThan(smallest('webp'));
  expect(smallest('webp')).toBeLessThan(smallest('jpeg'));
});

test(
  'what a picture carried besides its pixels is in no file that is saved, and each says what it is',
  { tag: '@once' },
  async ({ page, locale }) => {
    const trial = new TrialPage(page, 'image-compression');
    await trial.open(locale);
    await trial.load();
    const buffer = withComment(readFileSync('content/samples/page.jpg'), 'GPS 39.9042 N 116.4074 E');
    await trial.choose({ name: 'place.jpg', mimeType: 'image/jpeg', buffer });
    for (const [format, signature] of [
      ['jpg', '\xff\xd8'],
      ['webp', 'RIFF'],
      ['avif', '\0\0\0'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[download$=".${format}"]`).first().click(),
      ]);
      const file = readFileSync(await download.path());
      expect(file.toString('latin1', 0, signature.length), format).toBe(signature);
      expect(file.includes('GPS 39'), format).toBe(false);
      expect(file.includes('Exif'), format).toBe(false);
      expect(file.includes('digitalsourcetype/algorithmicallyEnhanced'), format).toBe(true);
    }
  },
);

test.describe('what it can’t take is refused in a sentence, and the page lives on', { tag: '@once' }, () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(64);
    bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const CASES = [
    ['wrong-kind', 'a.pdf', 'application/pdf', Buffer.from('%PDF-1.7')],
    ['wrong-kind', 'a.png', 'image/png', Buffer.from('no picture at all, whatever its name says')],
    ['too-many-pixels', 'bomb.png', 'image/png', png(50_000, 50_000)],
    ['broken', 'half.png', 'image/png', png(100, 100)],
    ['empty', 'none.png', 'image/png', Buffer.alloc(0)],
  ] as const;

  test('and then takes the next one', async ({ page, locale, messages }) => {
    const trial = new TrialPage(page, 'image-compression');
    await trial.open(locale);
    await trial.load();
    for (const [fault, name, mimeType, buffer] of CASES) {
      await page.locator('#trial-file').setInputFiles({ name, mimeType, buffer });
      await expect(page.locator(`[data-fault="${fault}"]`), name).toBeVisible();
      await trial.expectState('failed');
    }
    await expect(page.getByRole('status').first()).toHaveText(messages.trials.faults.empty);
    expect(await trial.choose(CAT)).toHaveProperty('results');
  });
});
