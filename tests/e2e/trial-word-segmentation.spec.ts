import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';
import { readRecordings } from '@/lib/trials/queries';

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
  await trial.type('字幕');
  await context.setOffline(true);
  expect(await trial.runSample('news')).toEqual(readRecordings('word-segmentation').news?.result);
  expect(await trial.type(TEXT)).toEqual(first);
});

test('keywords, words for an index and the browser’s own cut stand beside the words', async ({
  page,
  locale,
  messages,
}) => {
  const trial = new TrialPage(page, 'word-segmentation');
  await trial.open(locale);
  await trial.runSample('ambiguous');
  await expect(page.getByRole('textbox')).toHaveValue(/南京市/);
  const words = messages['trial-word-segmentation'];
  for (const heading of [words.keywords, words.search, words.builtIn])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(page.getByText('南京市', { exact: true }).first()).toBeVisible();
  await page.getByText(words.table).click();
  await expect(page.getByRole('row')).toHaveCount(1 + ((await trial.result()) as { words: [] }).words.length);
});

test('the words agree with those cut by hand', { tag: '@once' }, async ({ page, locale }) => {
  const trial = new TrialPage(page, 'word-segmentation');
  await trial.open(locale);
  await trial.load();
  let [right, found, wanted] = [0, 0, 0];
  for (const sentence of BY_HAND) {
    const { words } = (await trial.type(sentence.replaceAll('/', ''))) as {
      words: { start: number; end: number }[];
    };
    const gold = spansOf(sentence);
    right += words.filter(({ start, end }) => gold.has(`${start}-${end}`)).length;
    found += words.length;
    wanted += gold.size;
  }
  expect((2 * right) / (found + wanted)).toBeGreaterThan(0.88);
});

/** Cut by hand beforehand. */
const BY_HAND = [
  '我们/在/直播间/里/介绍/新/产品/。',
  '他/昨天/从/上海/回到/北京/，/今天/继续/开会/。',
  '这/款/手机/的/屏幕/很/清晰/，/但是/电池/不/耐用/。',
  '请/不要/在/评论/里/发布/广告/和/联系方式/。',
  '人工智能/正在/改变/人们/的/生活/方式/。',
  '老师/说/明天/下午/三点/交/作业/。',
];

function spansOf(sentence: string): Set<string> {
  let end = 0;
  return new Set(
    sentence.split('/').map((word) => {
      const start = end;
      end += word.length;
      return `${start}-${end}`;
    }),
  );
}
