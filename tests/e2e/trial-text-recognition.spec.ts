import { crc32, deflateSync } from 'node:zlib';
import type { RecognitionResult } from '@/components/trials/text-recognition/result';
import { readRecordings } from '@/lib/trials/queries';
import { characterAccuracy } from '@/tests/support/character-accuracy';
import { expect, test } from '@/tests/support/fixtures';
import { drawText, type TextPicture } from '@/tests/support/text-picture';
import { TrialPage } from '@/tests/support/trial-page';

const LINES = [
  '旧书店的灯亮到九点半，老板在门口喂猫。',
  'The last train leaves platform 4 at 23:15.',
  '请在 12 月 6 日前交回借用的设备。',
  'Water the plants twice a week, not more.',
  '票价：成人 ¥45.00，儿童半价。',
];

const textOf = ({ lines }: RecognitionResult) => lines.map(({ text }) => text).join('\n');

test('a sample is read as it was recorded, and the same without a connection', async ({
  page,
  context,
  locale,
}) => {
  test.setTimeout(60_000);
  const trial = new TrialPage(page, 'text-recognition');
  await trial.open(locale);
  const first = (await trial.runSample('note')) as RecognitionResult;
  const recorded = readRecordings('text-recognition').note?.result as RecognitionResult;
  expect(textOf(first)).toBe(textOf(recorded));
  first.lines.forEach(({ box }, index) =>
    box.flat().forEach((value, at) => {
      const was = recorded.lines[index]?.box.flat()[at] ?? NaN;
      expect(Math.abs(value - was)).toBeLessThanOrEqual(3);
    }),
  );
  await context.setOffline(true);
  expect(await trial.runSample('note')).toEqual(first);
});

test('choosing a line by keyboard shows its box', async ({ page, locale, messages }) => {
  test.setTimeout(60_000);
  const trial = new TrialPage(page, 'text-recognition');
  await trial.open(locale);
  await trial.runSample('subtitle');
  const { lines, picture } = messages['trial-text-recognition'];
  const list = page.getByRole('group', { name: lines });
  await expect(page.getByRole('img', { name: picture })).toBeVisible();
  await list.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('radio').nth(1)).toBeChecked();
  await expect(page.locator('[data-line="1"]')).toHaveAttribute('stroke-width', '4');
});

const QUALITY: [string, number, Omit<TextPicture, 'lines'>][] = [
  ['a clean page', 0.97, {}],
  ['a skewed and noisy JPEG', 0.95, { turn: -7, noise: 16, quality: 0.6 }],
  ['a page on its side', 0.97, { turn: 90 }],
  ['a page upside down', 0.97, { turn: 180, quality: 0.8 }],
  ['small letters', 0.95, { letters: 12 }],
  ['grey on grey', 0.95, { ink: 150, paper: 190, noise: 3, quality: 0.8 }],
];

test('pages made here are read, in their order, with the words apart @once', async ({ page, locale }) => {
  test.setTimeout(90_000);
  const trial = new TrialPage(page, 'text-recognition');
  await trial.open(locale);
  await trial.load();
  for (const [name, least, picture] of QUALITY) {
    const read = (await trial.choose(
      await drawText(page, { lines: LINES, ...picture }),
    )) as RecognitionResult;
    expect(characterAccuracy(LINES.join(''), textOf(read)), name).toBeGreaterThanOrEqual(least);
    const words = read.lines.flatMap(({ text }) => (/\p{Script=Han}/u.test(text) ? [] : text.split(' ')));
    expect(words.length, `words of ${name}`).toBeGreaterThanOrEqual(15);
  }
});

test('several pages are read one after another @once', async ({ page, locale }) => {
  test.setTimeout(60_000);
  const trial = new TrialPage(page, 'text-recognition');
  await trial.open(locale);
  await trial.load();
  const pages = await Promise.all(
    [['第一页'], ['第二页', 'page two']].map((lines) => drawText(page, { lines })),
  );
  await page.locator('#trial-file').setInputFiles(pages);
  const { lines } = (await trial.result()) as RecognitionResult;
  expect(lines.map(({ text, page: number }) => [number, text])).toEqual([
    [1, '第一页'],
    [2, '第二页'],
    [2, 'page two'],
  ]);
});

test('what can’t be read ends in a sentence, and the page lives on', async ({ page, locale, messages }) => {
  test.setTimeout(60_000);
  const trial = new TrialPage(page, 'text-recognition');
  await trial.open(locale);
  await trial.load();
  const choose = (buffer: Buffer, mimeType = 'image/png') =>
    page.locator('#trial-file').setInputFiles({ name: 'page.png', mimeType, buffer });
  const faults: [Buffer, keyof typeof messages.trials.faults][] = [
    [aBomb(), 'too-many-pixels'],
    [Buffer.concat([aBomb(40).subarray(0, 60), Buffer.alloc(40, 7)]), 'broken'],
    [Buffer.from('Not a picture at all, only words.'), 'wrong-kind'],
  ];
  for (const [buffer, fault] of faults) {
    await choose(buffer);
    await expect(page.locator(`[data-fault="${fault}"]`)).not.toBeEmpty();
  }
  await trial.choose(await drawText(page, { lines: [''], letters: 200 }));
  expect(await trial.result()).toEqual({ lines: [] });
  await expect(page.getByText(messages['trial-text-recognition'].none)).toBeVisible();
});

/** A PNG of a few hundred bytes whose sides are so long: at 60,000 it would unpack to 3.6 thousand million pixels. */
function aBomb(side = 60_000): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(200))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
