// What there is about a document besides its text. Versions come from the lock: there may be one, or many.
import { findUnfit } from '@/lib/build/strip-framework';
import { LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import { findClauseHistory, findComparison } from '@/lib/legal/comparison';
import { readLock } from '@/lib/legal/lock';
import { stateOf, versionInForce } from '@/lib/legal/rules';
import { axeFindingsInBothSchemes } from '@/tests/support/accessibility/engines';
import { expect, test } from '@/tests/support/fixtures';

const published = Object.entries(readLock()).map(([document, versions]) => ({
  document,
  /** Oldest first. */
  versions: Object.entries(versions)
    .map(([version, { effectiveFrom }]) => ({ version, effectiveFrom }))
    .sort((one, other) => (one.version < other.version ? -1 : 1)),
}));

for (const { document, versions } of published) {
  const base = `/legal/${document}`;
  const [first, last] = [versions[0]?.version ?? '', versions.at(-1)?.version ?? ''];
  const pairs = versions
    .slice(1)
    .map(({ version }, place) => [versions[place]?.version ?? '', version] as const);
  const comparisons = [...pairs, ...(first === last ? [] : [[last, first] as const])];

  test.describe(document, () => {
    test('has a history of all its versions, newest first, as they are now', async ({
      page,
      locale,
      messages,
    }) => {
      await page.goto(`/${locale}/legal`);
      await page.locator(`a[href="/${locale}${base}/history"]`).click();
      const entries = page.getByRole('main').locator('li[data-version]');
      const shown = await entries.evaluateAll((items) =>
        items.map((item) => item.getAttribute('data-version')),
      );
      expect(shown).toEqual(versions.map(({ version }) => version).reverse());
      for (const { version } of versions) {
        const entry = page.locator(`li[data-version="${version}"]`);
        const state = stateOf(versions, version, new Date());
        await expect(entry.locator('[data-state]')).toHaveText(messages.legal.state[state]);
        const read = state === 'in-force' ? `/${locale}${base}` : `/${locale}${base}/${version}`;
        const label = messages.changes.history.read.replace('{version}', version);
        await expect(entry.getByRole('link', { name: label })).toHaveAttribute('href', read);
        await expect(entry.locator(`a[href="${base}/${version}.json"]`)).toHaveCount(1);
      }
      for (const [before, version] of pairs) {
        const compare = page.locator(`a[href="/${locale}${base}/compare/${before}/${version}"]`);
        await expect(compare).toHaveCount(1);
      }
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    });

    for (const [from, to] of comparisons) {
      test(`says what changed from ${from} to ${to}, in words`, async ({ page, locale, messages }) => {
        const comparison = await findComparison({ document, from, to, locale });
        if (!comparison) throw new Error('not published');
        const { redline } = comparison;
        await page.goto(`/${locale}${base}/compare/${from}/${to}`);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(from);
        const changes = redline.sections.flatMap(({ clauses }) => clauses);
        const changed = changes.filter(({ kind }) => kind !== 'unchanged');
        const shown = page.locator('[data-clause]');
        const kinds = await shown.evaluateAll((all) => all.map(({ id, dataset }) => `${id} ${dataset.kind}`));
        expect(kinds).toEqual(changed.map(({ id, kind }) => `${id} ${kind}`));
        for (const { id, kind } of changed) {
          const name = page.locator(`[id="name-${id}"]`);
          await expect(name).toContainText(messages.changes.kind[kind]);
          await expect(name.getByRole('link')).toHaveAttribute('href', `/${locale}${base}/clauses/${id}`);
        }
        const highlighted = changed.filter(({ isHighlighted }) => isHighlighted).map(({ id }) => `#${id}`);
        const listed = page.locator('[data-highlights] a');
        expect(await listed.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
          highlighted,
        );
        expect(await axeFindingsInBothSchemes(page)).toEqual([]);
      });

      test(`from ${from} to ${to} marks each addition by a line, and tells those who can’t see it`, async ({
        page,
        locale,
        messages,
      }) => {
        await page.goto(`/${locale}${base}/compare/${from}/${to}`);
        for (const [tag, line, kind, start] of [
          ['ins', 'underline', 'added', messages.changes.mark.addedStart],
          ['del', 'line-through', 'removed', messages.changes.mark.removedStart],
        ] as const) {
          for (const mark of await page.getByRole('main').locator(tag).all()) {
            const drawn = await mark.evaluate((element) => getComputedStyle(element).textDecorationLine);
            expect(drawn).toContain(line);
            const isSaid = await mark.evaluate(
              (element, kinds) => element.closest('[data-clause]')?.getAttribute('data-kind') === kinds,
              kind,
            );
            if (!isSaid) await expect(mark).toContainText(start.trim());
          }
        }
      });
    }

    test('against itself has no change, and says so', async ({ page, locale, messages }) => {
      await page.goto(`/${locale}${base}/compare/${first}/${first}`);
      await expect(page.locator('[data-same]')).toHaveText(messages.changes.compare.twice);
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
    });

    test('leads from an accepted version to what has changed since', async ({ request, locale }) => {
      const current = versionInForce(versions, new Date())?.version ?? '';
      for (const { version } of versions) {
        const answer = await request.get(`/${locale}${base}/since/${version}`, { maxRedirects: 0 });
        expect(answer.status()).toBe(307);
        expect(answer.headers()).toMatchObject({
          location: `/${locale}${base}/compare/${version}/${current}`,
          'cache-control': 'no-store',
        });
      }
    });

    test('shows one clause through time, and leads to it in the version in force', async ({
      page,
      locale,
    }) => {
      const comparison = await findComparison({ document, from: first, to: first, locale });
      const id = comparison?.redline.sections.flatMap(({ clauses }) => clauses)[1]?.id ?? '';
      const history = await findClauseHistory(document, id, locale);
      await page.goto(`/${locale}${base}/clauses/${id}`);
      const steps = page.getByRole('main').locator('li[data-version]');
      const shown = await steps.evaluateAll((items) =>
        items.map((item) => item.getAttribute('data-version')),
      );
      expect(shown).toEqual(history?.steps.map(({ version }) => version));
      expect(await axeFindingsInBothSchemes(page)).toEqual([]);
      await page.locator(`a[href="/${locale}${base}#${id}"]`).click();
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    });

    test('tells search engines where it stands', async ({ page, locale }) => {
      for (const [path, robots] of [
        [`${base}/history`, null],
        [`${base}/compare/${first}/${last}`, 'noindex, follow'],
      ] as const) {
        await page.goto(`/${locale}${path}`);
        const href = (selector: string) => page.locator(`head > ${selector}`).getAttribute('href');
        expect(await href('link[rel=canonical]')).toMatch(new RegExp(`/${locale}${path}$`));
        for (const each of LOCALES) {
          const alternate = await href(`link[rel=alternate][hreflang="${LANGUAGE_TAGS[each]}"]`);
          expect(alternate).toMatch(new RegExp(`/${each}${path}$`));
        }
        const meta = page.locator('head > meta[name=robots]');
        if (robots) await expect(meta).toHaveAttribute('content', robots);
        else await expect(meta).toHaveCount(0);
        await expect(page.locator('head > title')).toHaveCount(1);
      }
    });

    test('carries none of the framework’s scripts and reads the same without any', async ({
      browser,
      page,
      locale,
    }) => {
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
      for (const path of [`${base}/history`, `${base}/compare/${first}/${last}`]) {
        const address = `/${locale}${path}`;
        const answer = await page.goto(address, { waitUntil: 'networkidle' });
        const html = (await answer?.text()) ?? '';
        expect(findUnfit(html)).toEqual([]);
        expect(answer?.headers()['content-security-policy']).not.toMatch(/nonce|unsafe/);
        expect(scripts.filter((script) => !script.startsWith('/_site/'))).toEqual([]);
        const without = await browser.newContext({ javaScriptEnabled: false });
        const bare = await without.newPage();
        await bare.goto(new URL(address, page.url()).href);
        expect(await bare.getByRole('main').innerText()).toBe(await page.getByRole('main').innerText());
        await without.close();
      }
    });

    test.describe('where there is nothing', () => {
      test.use({ allowedComplaints: [/404/] });

      test('says so in the visitor’s language and leads on', async ({ page, locale, messages }) => {
        for (const path of [
          'compare/1999-01-01/2000-01-01',
          'clauses/99.99',
          'since/1999-01-01',
          'history/x',
        ]) {
          const answer = await page.goto(`/${locale}${base}/${path}`);
          expect(answer?.status(), path).toBe(404);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.problems['404'].heading);
          await expect(page.getByRole('link', { name: messages.problems.back })).toBeVisible();
        }
      });
    });
  });
}
