import { LANGUAGE_TAGS } from '@/lib/i18n/locales';
import { expect, test } from '@/tests/support/fixtures';

// The browser notes every answer that isn't in order.
test.use({ allowedComplaints: [/status of 40[04]/] });

const UNKNOWN = [
  '/nothing',
  '/technologies/nothing',
  '/legal/nothing',
  '/legal/service-agreement/2020-01-01',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an unknown address says so in its language and offers a way on', async ({
      page,
      locale,
      messages,
    }) => {
      for (const path of UNKNOWN) {
        const answer = await page.goto(`/${locale}${path}`);
        expect(answer?.status(), path).toBe(404);
        await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGE_TAGS[locale]);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.problems['404'].heading);
      }
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).not.toHaveURL(/nothing|2020-01-01/);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(messages.problems['404'].heading);
    });

    test('an address without a language of ours answers in the visitor’s', async ({
      page,
      locale,
      messages,
    }) => {
      for (const address of ['/nothing', '/fr', '/fr/contact', '/wp-login.php']) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(404);
        await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGE_TAGS[locale]);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.problems['404'].heading);
      }
    });

    test('a malformed address says so in the visitor’s language', async ({ page, messages }) => {
      for (const address of ['/%E0%A4%A', '/%00', '/%5Cevil.example']) {
        const answer = await page.goto(address);
        expect(answer?.status(), address).toBe(400);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.problems['400'].heading);
      }
    });
  });
}

test('an address without a language leads to the visitor’s own', async ({ page, locale }) => {
  for (const path of ['', '/technologies', '/legal/privacy-policy', '/contact']) {
    await page.goto(path || '/');
    await expect(page).toHaveURL(`/${locale}${path}`);
  }
});

test(
  'the root answers under every name the server has, without going in circles',
  { tag: '@once' },
  async ({ request, baseURL }) => {
    const port = new URL(baseURL ?? '').port;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'ai.example.com']) {
      for (const path of ['/', '/zh/technologies?q=AI', '/zh/legal/privacy-policy', '/zh/contact']) {
        const answer = await request.get(path, { headers: { host }, maxRedirects: 0 });
        expect(answer.status(), `${path} as ${host}`).toBe(path === '/' ? 307 : 200);
        expect(answer.headers().location ?? '/', host).toMatch(/^\/(?!\/)/);
      }
    }
  },
);

test('pages that stand in for others have no address of their own', async ({ request, locale }) => {
  const base = `/${locale}/legal/service-agreement`;
  const moved = [
    [`${base}/2023-08-01/in-force`, `${base}/2023-08-01`],
    [`${base}/none`, base],
    [`/${locale}/technologies/search?q=AI`, `/${locale}/technologies?q=AI`],
    [`/${locale}/`, `/${locale}`],
    [`/${locale.toUpperCase()}/contact`, `/${locale}/contact`],
  ] as const;
  for (const [address, location] of moved) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(308);
    expect(answer.headers().location).toBe(location);
  }
  expect((await request.get(`/${locale}/problems/500`)).status()).toBe(404);
});

test('a time before the first version has no text, and one that can’t be read is refused', async ({
  request,
  locale,
  messages,
}) => {
  const base = `/${locale}/legal/privacy-policy`;
  const before = await request.get(`${base}?at=2020-01-01`);
  expect(before.status()).toBe(404);
  expect(await before.text()).toContain(messages.legal.none.heading);
  const wrong = await request.get(`${base}?at=yesterday`);
  expect(wrong.status()).toBe(400);
  expect(await wrong.text()).toContain(messages.problems['400'].heading);
});
