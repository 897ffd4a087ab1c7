import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishBuild } from '@/lib/build/finish';
import { loadPages } from '@/lib/server/pages';
import { readRoutes } from '@/lib/server/routes';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'finish-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: unknown): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** A page as Next leaves it; `reference` is the id of a client module its data names. */
function html(body: string, reference = 1): string {
  const data = JSON.stringify(`3:I[${reference},[],"default"]\n`);
  return `<!DOCTYPE html><html lang="zh-CN"><head><link rel="stylesheet" href="/_next/static/a.css"/><link rel="canonical" href="https://site.invalid/zh"/><script data-keep="">theme()</script><script src="/_next/static/a.js" async=""></script></head><body>${body}<script>self.__next_f.push([1,${data}])</script></body></html>`;
}

const CLOSED = { fallback: false };

/** What `next build` leaves, as far as the last step and the front read it. */
function putBuild(pages: Record<string, string>): void {
  const page = { srcRoute: '/[locale]', routeType: 'page' };
  const routes = Object.keys(pages).map((address) => [address, page] as const);
  put('.next/prerender-manifest.json', {
    routes: {
      ...Object.fromEntries(routes),
      '/_not-found': { srcRoute: '/_not-found', routeType: 'page' },
      '/feed.xml': { srcRoute: '/feed.xml', routeType: 'route' },
    },
    dynamicRoutes: { '/[locale]': CLOSED },
  });
  put('.next/routes-manifest.json', {
    staticRoutes: ['/_not-found', '/feed.xml'].map((page) => ({ page, regex: `^${page}$` })),
    dynamicRoutes: [
      { page: '/[locale]', regex: '^/([^/]+?)(?:/)?$' },
      { page: '/[locale]/contact', regex: '^/([^/]+?)/contact(?:/)?$' },
      { page: '/[locale]/[...missing]', regex: '^/([^/]+?)/(.+?)(?:/)?$' },
    ],
  });
  const modules = {
    '[project]/node_modules/next/dist/esm/client/components/layout-router.js': { id: 1 },
    '[project]/components/leads/contact-form.tsx <module evaluation>': { id: 2 },
  };
  const manifest = JSON.stringify({ '/[locale]/page': { clientModules: modules } });
  put(
    '.next/server/app/[locale]/page_client-reference-manifest.js',
    `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nObject.assign(globalThis.__RSC_MANIFEST, ${manifest});`,
  );
  for (const [address, text] of Object.entries(pages)) put(`.next/server/app${address}.html`, text);
  put('.next/static/a.css', 'p{margin:0}');
  put('.next/server/app/feed.xml.body', '<feed/>');
  put('.next/server/route-cache/APP_PAGE/x', 'an old copy with its scripts');
  mkdirSync(path.join(root, 'build'));
}

describe('the last step of a build', () => {
  it('takes the framework’s scripts out of every page and says what inline script is left', () => {
    putBuild({
      '/zh': html('<h1>页面</h1>'),
      '/en': html('<h1>page</h1><script data-keep="">more()</script>'),
    });
    const { pages, layoutHashes } = finishBuild(root);
    expect(Object.keys(pages)).toEqual(['/zh', '/en']);
    expect(read('.next/server/app/zh.html')).toContain('<h1>页面</h1>');
    expect(read('.next/server/app/zh.html')).not.toMatch(/__next_f|_next\/static/);
    expect(pages['/zh']?.scriptHashes).toEqual(layoutHashes);
    expect(pages['/en']?.scriptHashes).toHaveLength(2);
    expect(JSON.parse(read('build/pages.json'))).toEqual({ pages, layoutHashes });
  });

  it('puts the style sheets into every page, and allows them by their hash', () => {
    putBuild({ '/zh': html('<h1>页面</h1>') });
    const { pages } = finishBuild(root);
    expect(read('.next/server/app/zh.html')).toContain('<style>p{margin:0}</style>');
    expect(read('.next/server/app/zh.html')).not.toContain('stylesheet');
    const hash = createHash('sha256').update('p{margin:0}').digest('base64');
    expect(pages['/zh']?.styleHashes).toEqual([`'sha256-${hash}'`]);
  });

  it('leaves no second copy for Next to serve', () => {
    putBuild({ '/zh': html('') });
    finishBuild(root);
    expect(existsSync(path.join(root, '.next/server/route-cache'))).toBe(false);
  });

  it('done twice is the same', () => {
    putBuild({ '/zh': html('<h1>页面</h1>') });
    const once = finishBuild(root);
    const page = read('.next/server/app/zh.html');
    expect(finishBuild(root)).toEqual(once);
    expect(read('.next/server/app/zh.html')).toBe(page);
  });

  it.each([
    [html('<h1>页面</h1>', 2), /\/zh .*needs the client component components\/leads\/contact-form\.tsx/],
    [html('<p style="color:red">x</p>'), /\/zh .*has a style attribute/],
    [html('<template id="B:0"></template>'), /\/zh .*only script would put in its place/],
  ])('stops at a page that would be broken without them, and touches none (%#)', (broken, words) => {
    putBuild({ '/en': html('<h1>page</h1>'), '/zh': broken });
    expect(() => finishBuild(root)).toThrow(words);
    expect(read('.next/server/app/en.html')).toContain('__next_f');
    expect(existsSync(path.join(root, 'build/pages.json'))).toBe(false);
  });

  it('stops at a content page made on request that holds a client component', () => {
    putBuild({ '/zh': html('') });
    const manifest = read('.next/server/app/[locale]/page_client-reference-manifest.js');
    put('.next/server/app/[locale]/technologies/search/page_client-reference-manifest.js', manifest);
    expect(() => finishBuild(root)).toThrow(
      /\/technologies\/search needs the client component components\/leads\/contact-form\.tsx/,
    );
  });

  it('stops at another prerendered answer that names the site’s address', () => {
    putBuild({ '/zh': html('') });
    put('.next/server/app/feed.xml.body', '<feed><id>https://site.invalid/</id></feed>');
    expect(() => finishBuild(root)).toThrow(/\/feed\.xml names the site's address/);
  });

  it('leaves pages that any address can be served under', () => {
    putBuild({ '/zh': html('<h1>页面</h1>') });
    const store = loadPages(root, finishBuild(root), {
      origin: 'https://ai.example.com',
      now: () => new Date(),
    });
    const page = store.get('/zh');
    expect(page?.content.body.toString()).toContain('href="https://ai.example.com/zh"');
    expect(page?.headers['Content-Security-Policy']).toContain('upgrade-insecure-requests');
  });
});

describe('the addresses a build can answer', () => {
  it.each([
    ['/zh', '/[locale]'],
    ['/zh/contact', '/[locale]/contact'],
    ['/feed.xml', '/feed.xml'],
    ['/en', null],
    ['/login.php', null],
    ['/fr/contact', null],
    ['/zh/nothing', null],
    ['/_not-found', null],
    ['/zh/constructor', null],
  ])('%s is answered by %s', (address, route) => {
    putBuild({ '/zh': html('') });
    expect(readRoutes(path.join(root, '.next'))(address)).toBe(route);
  });
});
