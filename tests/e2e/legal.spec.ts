import { LANGUAGE_NAMES, LANGUAGE_TAGS, type Locale, otherLocale } from '@/lib/i18n/locales';
import { findVersion, type ShownVersion } from '@/lib/legal/queries';
import { axeFindingsInBothSchemes } from '@/tests/support/accessibility/engines';
import { expect, test } from '@/tests/support/fixtures';

const VERSION = '2023-08-01';
const DOCUMENTS = ['service-agreement', 'privacy-policy'];

async function read(document: string, locale: Locale): Promise<ShownVersion> {
  const version = await findVersion(document, VERSION, locale);
  if (!version) throw new Error(`${document} ${VERSION} is not published`);
  return version;
}

for (const document of DOCUMENTS) {
  test.describe(document, () => {
    test('shows title, dates, state, version, digest and which language prevails', async ({
      page,
      locale,
      messages,
    }) => {
      const { title, sha256, summary } = await read(document, locale);
      await page.goto(`/${locale}/legal/${document}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('[data-state]')).toHaveText(messages.legal.state['in-force']);
      const facts = page.getByRole('complementary', { name: messages.legal.version.facts });
      await expect(facts).toContainText(VERSION);
      await expect(facts).toContainText(messages.legal.prevails.zh);
      await expect(facts.locator('[data-sha256]')).toHaveAttribute('data-sha256', sha256);
      await expect(page.getByRole('main')).toContainText(summary);
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    });

    test('has contents made from its headings, each leading to its section', async ({
      page,
      locale,
      messages,
    }) => {
      const { outline } = await read(document, locale);
      const titled = outline.sections.filter(({ title }) => title !== '');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`/${locale}/legal/${document}`);
      const links = page.getByRole('navigation', { name: messages.legal.version.contents }).getByRole('link');
      await expect(links).toHaveCount(outline.sections.length);
      for (const { title, anchor, label } of titled) {
        await links.filter({ hasText: title }).click();
        await expect(page).toHaveURL(new RegExp(`#${anchor}$`));
        await expect(page.locator(`#${anchor}`)).toHaveText(`${label} ${title}`);
        await expect(page.locator(`#${anchor}`)).toBeInViewport();
      }
    });

    test('folds its contents on a telephone, and nothing scrolls sideways', async ({
      page,
      locale,
      messages,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`/${locale}/legal/${document}`);
      const contents = page.getByRole('navigation', { name: messages.legal.version.contents });
      await expect(contents.getByRole('link')).toHaveCount(0);
      await contents.getByText(messages.legal.version.contents).click();
      await expect(contents.getByRole('link').first()).toBeVisible();
      expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    });

    test('gives each clause an anchor with its number, linking to itself', async ({
      page,
      locale,
      messages,
    }) => {
      const { outline } = await read(document, locale);
      await page.goto(`/${locale}/legal/${document}`);
      const ids = await page.locator('[data-clause]').evaluateAll((clauses) => clauses.map(({ id }) => id));
      expect(ids).toEqual(outline.clauses.map(({ id }) => id));
      const last = ids.at(-1) ?? '';
      const clause = page.locator(`[id="${last}"]`);
      const name = messages.legal.clause.name.replace('{id}', last);
      await clause.getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#${last}$`));
      await expect(clause).toBeInViewport();
    });

    test('lists the highlighted clauses first and marks them by weight, rule and word', async ({
      page,
      locale,
      messages,
    }) => {
      const { outline } = await read(document, locale);
      const highlighted = outline.clauses.filter((clause) => clause.isHighlighted).map(({ id }) => id);
      await page.goto(`/${locale}/legal/${document}`);
      const list = page.getByRole('region', { name: messages.legal.highlights.heading });
      const hrefs = await list
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(hrefs).toEqual(highlighted.map((id) => `#${id}`));
      const marked = await page
        .locator('[data-highlighted]')
        .evaluateAll((clauses) => clauses.map(({ id }) => id));
      expect(marked).toEqual(highlighted);
      for (const id of highlighted) {
        const name = messages.legal.clause.highlighted.replace('{id}', id);
        const clause = page.getByRole('group', { name, exact: true });
        const mark = clause.getByText(messages.legal.clause.mark, { exact: true }).first();
        await expect(mark).toBeAttached();
        const style = await mark.evaluate((element) => {
          const { fontWeight, borderInlineStartWidth } = getComputedStyle(element.parentElement ?? element);
          return { fontWeight: Number(fontWeight), rule: parseFloat(borderInlineStartWidth) };
        });
        expect(style.fontWeight).toBeGreaterThanOrEqual(600);
        expect(style.rule).toBeGreaterThanOrEqual(3);
      }
    });

    test('leads to the same document in the other language', async ({ page, locale, messages }) => {
      const other = otherLocale(locale);
      await page.goto(`/${locale}/legal/${document}`);
      const facts = page.getByRole('complementary', { name: messages.legal.version.facts });
      await facts.getByRole('link', { name: LANGUAGE_NAMES[other] }).click();
      await expect(page).toHaveURL(new RegExp(`/${other}/legal/${document}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', LANGUAGE_TAGS[other]);
    });

    test('prints as a document: no site round it, the origin and the digest at its end', async ({
      page,
      locale,
    }) => {
      const { sha256 } = await read(document, locale);
      await page.goto(`/${locale}/legal/${document}`);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('contentinfo')).toBeHidden();
      const origin = page.getByText(new RegExp(`/${locale}/legal/${document}/${VERSION} .*${sha256}`));
      await expect(origin).toBeVisible();
      expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    });

    test('tells search engines its one address and its other language', async ({ page, locale }) => {
      await page.goto(`/${locale}/legal/${document}/${VERSION}`);
      const href = (selector: string) => page.locator(selector).getAttribute('href');
      expect(await href('link[rel=canonical]')).toMatch(new RegExp(`/${locale}/legal/${document}$`));
      for (const each of ['zh', 'en'] as const) {
        const alternate = await href(`link[rel=alternate][hreflang="${LANGUAGE_TAGS[each]}"]`);
        expect(alternate).toMatch(new RegExp(`/${each}/legal/${document}$`));
      }
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'index, follow');
    });

    test('carries none of the framework’s scripts and reads the same without any', async ({
      browser,
      page,
      locale,
    }) => {
      const address = `/${locale}/legal/${document}`;
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(scripts.filter((path) => !path.startsWith('/_site/'))).toEqual([]);
      const { origin } = new URL(page.url());
      const without = await browser.newContext({ javaScriptEnabled: false });
      const bare = await without.newPage();
      await bare.goto(origin + address);
      expect(await bare.getByRole('article').innerText()).toBe(await page.getByRole('article').innerText());
      await without.close();
    });
  });
}

test.describe('the list of documents', () => {
  test('names each with what it is and all its versions', async ({ page, locale, messages }) => {
    await page.goto(`/${locale}/legal`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.legal.index.title);
    for (const document of DOCUMENTS) {
      const { title } = await read(document, locale);
      const heading = page.getByRole('main').getByRole('heading', { level: 2, name: title });
      await expect(heading.getByRole('link')).toHaveAttribute('href', `/${locale}/legal/${document}`);
      await expect(page.locator(`a[href="/${locale}/legal/${document}/${VERSION}"]`)).toHaveText(VERSION);
    }
    expect(await axeFindingsInBothSchemes(page)).toEqual([]);
  });
});

test.describe('at another time', () => {
  test('shows the version that was in force then', async ({ page, locale }) => {
    await page.goto(`/${locale}/legal/privacy-policy?at=2024-05-01`);
    await expect(page.getByRole('article')).toHaveAttribute('data-version', VERSION);
  });

  test.describe('before the first version', () => {
    test.use({ allowedComplaints: [/404/] });

    test('says that none was in force and leads on', async ({ page, locale, messages }) => {
      const answer = await page.goto(`/${locale}/legal/service-agreement?at=2023-07-31T23:59:59%2B08:00`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.legal.none.heading);
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
      await page.getByRole('link', { name: messages.legal.none.first.replace('{version}', VERSION) }).click();
      await expect(page.getByRole('article')).toHaveAttribute('data-version', VERSION);
    });
  });
});
