// The legal documents for programs, against the pages and the lock.
import { createHash } from 'node:crypto';
import { readLock } from '@/lib/legal/lock';
import type { IndexJson, VersionJson } from '@/lib/legal/machine/json';
import { expect, test } from '@/tests/support/fixtures';

const published = Object.entries(readLock()).flatMap(([document, versions]) =>
  Object.entries(versions).map(([version, facts]) => ({ document, version, ...facts })),
);

test(
  'the index lists every published version with its dates, hashes and state',
  { tag: '@once' },
  async ({ request }) => {
    const answer = await request.get('/legal/index.json');
    expect(answer.headers()['content-type']).toContain('application/json');
    const { documents } = (await answer.json()) as IndexJson;
    const listed = documents.flatMap(({ document, versions }) =>
      versions.map((row) => ({ document, ...row })),
    );
    expect(listed).toHaveLength(published.length);
    for (const { document, version, publishedOn, effectiveFrom, sha256 } of published) {
      expect(listed).toContainEqual({
        ...{ document, version, publishedOn, effectiveFrom, sha256 },
        state: expect.stringMatching(/^(upcoming|in-force|superseded)$/) as unknown,
      });
    }
  },
);

for (const { document, version, sha256 } of published) {
  test(`one hash of ${document} ${version} stands on the page, in the data and in the downloaded text`, async ({
    page,
    request,
    locale,
  }) => {
    const text = await request.get(`/legal/${document}/${version}.${locale}.txt`);
    expect(text.headers()['content-type']).toBe('text/plain; charset=utf-8');
    const digest = createHash('sha256')
      .update(await text.body())
      .digest('hex');
    expect(digest).toBe(sha256[locale]);
    const data = (await (await request.get(`/legal/${document}/${version}.json`)).json()) as VersionJson;
    expect(data.sha256[locale]).toBe(digest);
    await page.goto(`/${locale}/legal/${document}/${version}`);
    await expect(page.locator('[data-sha256]').first()).toHaveAttribute('data-sha256', digest);
    const shown = await page.locator('article .prose, article').first().innerText();
    expect(data.clauses.length).toBeGreaterThan(30);
    expect(data.clauses.some(({ highlighted }) => highlighted)).toBe(true);
    for (const { id, text: words } of data.clauses.slice(0, 5)) {
      expect(words.zh.length, id).toBeGreaterThan(0);
      expect(words.en.length, id).toBeGreaterThan(0);
    }
    expect(shown.length).toBeGreaterThan(1000);
  });
}

test('the feed is Atom that a reader takes: well formed, with what RFC 4287 asks of feed and entry', async ({
  page,
  request,
  locale,
}) => {
  const answer = await request.get(`/feeds/legal.${locale}.xml`);
  expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  await page.goto(`/${locale}/legal`);
  const feed = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const textOf = (parent: Element | null, name: string) =>
        parent?.querySelector(`:scope > ${name}`)?.textContent;
      const entries = [...parsed.querySelectorAll('entry')];
      return {
        fault: parsed.querySelector('parsererror')?.textContent ?? null,
        namespace: parsed.documentElement.namespaceURI,
        of: ['id', 'title', 'updated'].map((name) => textOf(parsed.documentElement, name)),
        author: parsed.querySelector('feed > author > name')?.textContent,
        self: parsed.querySelector('feed > link[rel=self]')?.getAttribute('href'),
        entries: entries.map((entry) => ({
          of: ['id', 'title', 'updated', 'summary'].map((name) => textOf(entry, name)),
          href: entry.querySelector('link[rel=alternate]')?.getAttribute('href') ?? '',
        })),
      };
    },
    await answer.text(),
  );
  expect(feed.fault).toBeNull();
  expect(feed.namespace).toBe('http://www.w3.org/2005/Atom');
  expect([...feed.of, feed.author].every(Boolean)).toBe(true);
  expect(new URL(feed.self ?? '').pathname).toBe(`/feeds/legal.${locale}.xml`);
  expect(feed.entries).toHaveLength(published.length);
  expect(new Set(feed.entries.map(({ of: [id] }) => id)).size).toBe(published.length);
  for (const { of, href } of feed.entries) {
    expect(of.every(Boolean), href).toBe(true);
    expect((await request.get(href)).status(), href).toBe(200);
  }
});

test('the page of the documents tells programs of the feed', async ({ page, locale }) => {
  await page.goto(`/${locale}/legal`);
  await expect(page.locator('link[rel=alternate][type="application/atom+xml"]')).toHaveAttribute(
    'href',
    new RegExp(`/feeds/legal\\.${locale}\\.xml$`),
  );
});

test('what is not published is not found, in any form', { tag: '@once' }, async ({ request }) => {
  for (const path of [
    '/legal/service-agreement/2020-01-01.json',
    '/legal/service-agreement/2023-08-01.fr.txt',
    '/legal/service-agreement/2023-08-01.zh.json',
    '/legal/service-agreement/2023-08-01.txt',
    '/legal/nothing/2023-08-01.json',
    '/legal/service-agreement/lock.json',
    '/feeds/legal.fr.xml',
    '/feeds/other.xml',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('the schema describes what the data is', { tag: '@once' }, async ({ request }) => {
  const answer = await request.get('/legal/schema.json');
  expect(answer.headers()['content-type']).toContain('application/schema+json');
  const schema = (await answer.json()) as { $defs: Record<string, { required: string[] }> };
  const [first] = published;
  const data = (await (
    await request.get(`/legal/${first?.document ?? ''}/${first?.version ?? ''}.json`)
  ).json()) as object;
  expect(schema.$defs.version?.required.toSorted()).toEqual(Object.keys(data).toSorted());
});
