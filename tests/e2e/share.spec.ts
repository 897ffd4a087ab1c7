// What search engines, messengers and old links see of the site: a crawl of every public page.
import type { APIRequestContext, Page } from '@playwright/test';
import { DEFAULT_LOCALE, LANGUAGE_TAGS, LOCALES } from '@/lib/i18n/locales';
import { readPagesFile } from '@/lib/routing/pages-file';
import { SITE_PLACEHOLDER } from '@/lib/routing/placeholders';
import { expect, test } from '@/tests/support/fixtures';
import { LEDGER_FILE, publicPathsOf, readLedger } from '@/tests/support/public-routes';

const ledger = readLedger();

// One worker crawls a language once, for all the tests of this file.
test.describe.configure({ mode: 'default', timeout: 120_000 });

type Head = {
  title: string;
  canonical: string | undefined;
  languages: Record<string, string>;
  meta: Record<string, string>;
  data: { '@type'?: string; '@graph'?: { '@type': string }[]; itemListElement?: { item: string }[] }[];
};

/** The addresses of the sitemap in a language, and the form, which search engines leave out and people pass on. */
async function publicPages(request: APIRequestContext, locale: string): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  const own = listed.filter((path) => path === `/${locale}` || path.startsWith(`/${locale}/`));
  expect(own.length).toBeGreaterThan(15);
  return [...own, `/${locale}/contact`];
}

async function readHead(page: Page): Promise<Head> {
  return page.evaluate(() => {
    const all = <Type extends Element>(selector: string) => [...document.querySelectorAll<Type>(selector)];
    const meta = all<HTMLMetaElement>('meta[content]').map((tag): [string, string] => [
      tag.getAttribute('property') ?? tag.name,
      tag.content,
    ]);
    return {
      title: document.title,
      canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
      languages: Object.fromEntries(
        all<HTMLLinkElement>('link[rel=alternate][hreflang]').map((link) => [link.hreflang, link.href]),
      ),
      meta: Object.fromEntries(meta),
      data: all('script[type="application/ld+json"]').map(
        ({ textContent }) => JSON.parse(textContent) as Head['data'][0],
      ),
    };
  });
}

const crawled = new Map<string, Map<string, Head>>();

/** What every public page of a language says of itself, by its path. */
async function crawl(page: Page, locale: string): Promise<Map<string, Head>> {
  const known = crawled.get(locale);
  if (known) return known;
  const heads = new Map<string, Head>();
  for (const path of await publicPages(page.request, locale)) {
    const answer = await page.goto(path, { waitUntil: 'domcontentloaded' });
    expect(answer?.status(), path).toBe(200);
    expect(await answer?.text(), `${path} names the build’s stand-in for the site`).not.toContain(
      SITE_PLACEHOLDER,
    );
    heads.set(path, await readHead(page));
  }
  crawled.set(locale, heads);
  return heads;
}

/** Width and height of a PNG, from its header; null for anything else. */
function sizeOf(png: Buffer): [width: number, height: number] | null {
  const isPng = png.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return isPng ? [png.readUInt32BE(16), png.readUInt32BE(20)] : null;
}

test('every public page says what it is, and no two say the same', async ({ page, locale, baseURL }) => {
  const heads = await crawl(page, locale);
  for (const [path, { title, canonical, languages, meta }] of heads) {
    const bare = path.slice(`/${locale}`.length);
    const at = (language: string) => `${baseURL}/${language}${bare}`;
    expect(canonical, path).toBe(at(locale));
    expect(languages, path).toEqual({
      ...Object.fromEntries(LOCALES.map((each) => [LANGUAGE_TAGS[each], at(each)])),
      'x-default': bare === '' ? `${baseURL}/` : at(DEFAULT_LOCALE),
    });
    expect(meta.description?.length, path).toBeGreaterThan(10);
    expect(title, path).toContain(meta['og:title']);
    expect(meta, path).toMatchObject({
      'og:description': meta.description,
      'og:url': at(locale),
      'og:locale': locale === 'zh' ? 'zh_CN' : 'en_US',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'twitter:image': meta['og:image'],
    });
    expect(['website', 'article'], path).toContain(meta['og:type']);
  }
  for (const [name, read] of Object.entries({
    title: (head: Head) => head.title,
    description: (head: Head) => head.meta.description,
    'og:image': (head: Head) => head.meta['og:image'],
  })) {
    // A trial has the picture of its technology.
    const pages = [...heads].filter(([path]) => name !== 'og:image' || !path.endsWith('/trial'));
    const values = pages.map(([, head]) => read(head));
    expect(
      values.filter((value, index) => values.indexOf(value) !== index),
      `the same ${name} twice`,
    ).toEqual([]);
  }
});

test('the picture of every public page is there, of the right kind and size, and kept', async ({
  page,
  request,
  locale,
  baseURL,
}) => {
  for (const [path, { meta }] of await crawl(page, locale)) {
    const address = new URL(meta['og:image'] ?? '');
    expect(address.origin, path).toBe(baseURL);
    const answer = await request.get(address.pathname);
    expect(answer.status(), address.pathname).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const body = await answer.body();
    expect(sizeOf(body), address.pathname).toEqual([1200, 630]);
    expect(body.length, address.pathname).toBeLessThan(300_000);
  }
});

test('structured data says what a page is and how to get there', async ({
  page,
  request,
  locale,
  baseURL,
}) => {
  for (const [path, { data }] of await crawl(page, locale)) {
    const types = data.flatMap((each) => each['@graph']?.map((part) => part['@type']) ?? each['@type']);
    const expected = /\/technologies\/[^/]+$/.test(path)
      ? ['BreadcrumbList', 'TechArticle']
      : path.includes('/legal') || path.endsWith('/trial')
        ? ['BreadcrumbList']
        : path === `/${locale}`
          ? ['Organization', 'WebSite']
          : [];
    expect(types.sort(), path).toEqual(expected);
    const trail = data.flatMap(({ itemListElement }) => itemListElement ?? []).map(({ item }) => item);
    if (trail.length > 0) expect(trail.at(-1), path).toBe(`${baseURL}${path}`);
    for (const item of trail) expect((await request.head(item)).status(), item).toBe(200);
  }
});

/** Answered only to whoever holds the receipt, as receipt.spec.ts does. */
const OF_ONE_SENDER = ['contact', 'report', 'rights'].map((form) => `/${form}/received/receipt.json`);

test('whatever was public once is still answered', async ({ request, locale }) => {
  const inLanguage = [
    ...ledger.patterns.filter((pattern) => !pattern.includes('[') && !OF_ONE_SENDER.includes(pattern)),
    ...ledger.paths,
  ];
  const addresses = [
    ...inLanguage.map((path) => `/${locale}${path === '/' ? '' : path}`),
    ...ledger.machines.filter((path) => !path.includes('[')),
  ];
  for (const address of addresses) {
    // 308 where it has moved, which is followed here.
    expect((await request.get(address)).status(), `${address}: see lib/routing/moved.ts`).toBe(200);
  }
});

test('every prerendered page is in the ledger of public routes', { tag: '@once' }, () => {
  const built = Object.keys(readPagesFile(process.cwd()).pages).flatMap(publicPathsOf);
  expect(built.length).toBeGreaterThan(20);
  const listed = [...ledger.patterns, ...ledger.paths];
  expect(
    built.filter((path) => !listed.includes(path)),
    `add them to ${LEDGER_FILE}`,
  ).toEqual([]);
});
