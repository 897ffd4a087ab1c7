import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';
import recorded from '@/components/trials/word-segmentation/recorded/news.json';

const TEXT = '主播在直播间里上传商品图片。';

test('words come with their kind and place, and the same without a connection', async ({
  page,
  context,
  locale,
}) => {
  const trial = new TrialPage(page, 'word-segmentation');
  await trial.open(locale);
  await trial.expectState('idle');
  await trial.load();
  const first = (await trial.type(TEXT)) as {
    words: { text: string; tag: string; start: number; end: number }[];
  };
  expect(first.words.map(({ text }) => text).join('')).toBe(TEXT);
  for (const { text, start, end } of first.words) expect(TEXT.slice(start, end)).toBe(text);
  expect(first.words.find(({ text }) => text === '图片')?.tag).toBe('n');
  await context.setOffline(true);
  expect(await trial.runSample('news')).toEqual(recorded.result);
  expect(await trial.type(TEXT)).toEqual(first);
});
