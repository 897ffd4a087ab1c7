// What every trial has, shown on one of them.
import { listTrials } from '@/lib/trials/queries';
import { axeFindingsInBothSchemes } from '@/tests/support/accessibility/engines';
import { expect, test } from '@/tests/support/fixtures';
import { TrialPage } from '@/tests/support/trial-page';

const TEXT = '主播在直播间里上传商品图片。';

test('nothing is loaded before it is asked for, and the button says how much that is', async ({
  page,
  locale,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const trial = new TrialPage(page, 'word-segmentation');
  await trial.open(locale);
  await expect(trial.loadButton).toBeEnabled();
  await expect(trial.loadButton).toHaveText(/2\.7\u00a0MB/);
  await trial.page.getByRole('textbox').fill(TEXT);
  expect(asked.filter((url) => url.includes('/_site/trials/'))).toEqual([]);
  await trial.expectState('idle');
  // What was put in meanwhile runs as soon as it can.
  await trial.loadButton.click();
  expect(await trial.result()).toHaveProperty('words');
});

test(
  'a trial opens and runs again without a connection',
  { tag: '@once' },
  async ({ page, context, locale }) => {
    const trial = new TrialPage(page, 'word-segmentation');
    await trial.open(locale);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await trial.load();
    const before = await trial.type(TEXT);
    await expect
      .poll(
        () =>
          page.evaluate(async () =>
            (await (await caches.open('trials-1')).keys()).map(({ url }) => new URL(url).pathname),
          ),
        { timeout: 15_000 },
      )
      .toContain(`/${locale}/technologies/word-segmentation/trial`);
    await context.setOffline(true);
    await page.reload();
    await trial.load();
    expect(await trial.type(TEXT)).toEqual(before);
  },
);

test('clearing ends the worker; leaving does too', { tag: '@once' }, async ({ page, locale }) => {
  const trial = new TrialPage(page, 'word-segmentation');
  await trial.open(locale);
  await trial.load();
  expect(page.workers()).toHaveLength(1);
  await trial.type(TEXT);
  await page.locator('[data-action="clear"]').click();
  await trial.expectState('idle');
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(trial.json).toHaveCount(0);
});

test.describe('while files are on their way', () => {
  // What passes through a service worker can't be held up by a test.
  test.use({
    serviceWorkers: 'block',
    allowedComplaints: [/ERR_FAILED|Service Worker registration blocked/],
  });

  test(
    'loading shows its bytes and can be cancelled',
    { tag: '@once' },
    async ({ page, locale, messages }) => {
      const trial = new TrialPage(page, 'word-segmentation');
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.wasm', async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      await trial.open(locale);
      await trial.loadButton.click();
      await trial.expectState('loading');
      await expect(page.getByRole('progressbar', { name: messages.trials.load.progress })).toBeVisible();
      await page.locator('[data-action="cancel"]').click();
      await trial.expectState('cancelled');
      release();
      await page.unroute('**/*.wasm');
      await trial.load();
    },
  );

  test(
    'files that don’t come are told in a sentence, and can be asked for again',
    { tag: '@once' },
    async ({ page, locale }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      const trial = new TrialPage(page, 'word-segmentation');
      await trial.open(locale);
      await trial.loadButton.click();
      await expect(page.locator('[data-fault="offline"]')).toBeVisible();
      await page.unroute('**/*.wasm');
      await trial.load();
    },
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { id, technology } of listTrials()) {
    test(`the page of ${id} shows what was recorded, and says so`, async ({ page, locale, messages }) => {
      await page.goto(`/${locale}/technologies/${technology}/trial`);
      // Locators don't look for words inside `noscript`.
      await expect(page.locator('main noscript p')).toBeVisible();
      expect(await page.locator('main noscript').innerHTML()).toContain(messages.trials.load.noScript);
      await expect(page.getByRole('heading', { name: messages.trials.result.recorded })).toBeVisible();
      await expect(page.locator('[data-recorded]')).toContainText('2026');
    });
  }
});

test(
  'a browser without WebAssembly is told, and sees what was recorded',
  { tag: '@once' },
  async ({ page, locale }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    const trial = new TrialPage(page, 'word-segmentation');
    await trial.open(locale);
    await trial.expectState('unsupported');
    await expect(page.locator('[data-recorded]')).toBeVisible();
    await expect(trial.loadButton).toHaveCount(0);
  },
);

test('the contact form is told of the technology, and of the settings only if that is ticked', async ({
  page,
  locale,
  messages,
}) => {
  const trial = new TrialPage(page, 'image-compression');
  await trial.open(locale);
  await expect(trial.loadButton).toBeEnabled();
  const link = page.locator('a[href*="contact?technology=image-compression"]').last();
  await expect(link).toHaveAttribute('href', `/${locale}/contact?technology=image-compression`);
  await page.getByRole('checkbox').check();
  await link.click();
  await expect(page.locator('#technology')).toHaveValue('image-compression');
  await expect(page.locator('#description')).toHaveValue(
    messages.contact.trialSettings.replace('{settings}', 'avif-speed=8'),
  );
});

test('a trial is for everybody while it works and when it is done', async ({ page, locale }) => {
  const trial = new TrialPage(page, 'image-compression');
  await trial.open(locale);
  await trial.runSample('cat');
  expect(await axeFindingsInBothSchemes(page)).toEqual([]);
});
