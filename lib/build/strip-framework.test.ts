import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clientComponentsOf } from './client-components';
import { findUnfit, stripFramework } from './strip-framework';

const THEME = 'document.documentElement.dataset.theme="dark"';
const PAGE = `<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/b.js"/><link rel="modulepreload" href="/_next/static/c.js"/><link rel="expect" href="#_R_" blocking="render"/><link rel="preload" as="font" href="/f.woff2"/><script src="/_next/static/d.js" async=""></script><script data-keep="">${THEME}</script><script type="module" src="/_site/site.abc.js"></script><script type="application/ld+json">{"@type":"Organization"}</script><script src="/_next/static/e.js" noModule=""></script></head><body><h1>页面</h1><script id="_R_">(self.x=[]).push(1)</script><script>self.__next_f.push([1,"1:I[5,[],\\"default\\"]\\n"])</script></body></html>`;

describe('a prerendered page', () => {
  const { html, scriptHashes, styleHashes } = stripFramework(PAGE);

  it('loses the framework’s scripts and the hints to fetch them', () => {
    expect(html).not.toContain('/_next/static/b.js');
    expect(html).not.toContain('/_next/static/c.js');
    expect(html).not.toContain('/_next/static/d.js');
    expect(html).not.toContain('__next_f');
    expect(html).not.toContain('_R_');
  });

  it('keeps its content, styles, fonts, data and our own scripts', () => {
    expect(html).toContain('<h1>页面</h1>');
    expect(html).toContain('href="/_next/static/a.css"');
    expect(html).toContain('as="font"');
    expect(html).toContain('<script type="application/ld+json">{"@type":"Organization"}</script>');
    expect(html).toContain('<script type="module" src="/_site/site.abc.js"></script>');
    expect(html).toContain(`<script data-keep="">${THEME}</script>`);
  });

  it('is described by the hashes of the inline scripts that can run', () => {
    const hash = createHash('sha256').update(THEME).digest('base64');
    expect(scriptHashes).toEqual([`'sha256-${hash}'`]);
    expect(styleHashes).toEqual([]);
  });

  it('stays the same when it is finished again', () => {
    expect(stripFramework(html)).toEqual({ html, scriptHashes, styleHashes });
  });

  it('has its inline styles hashed', () => {
    expect(stripFramework('<style>a{color:red}</style>').styleHashes).toHaveLength(1);
  });
});

describe('what makes a page unfit', () => {
  it.each([
    ['<p style="color:red">x</p>', 'style attribute'],
    ['<button type="button" onclick="go()">x</button>', 'event handler'],
    ['<!--$?--><template id="B:0"></template><!--/$-->', 'Suspense'],
    ['<!DOCTYPE html><html id="__next_error__"><body></body></html>', 'failed'],
  ])('%s', (html, words) => {
    expect(findUnfit(html).join()).toContain(words);
  });

  it('is nothing in an ordinary page', () => {
    expect(findUnfit(PAGE)).toEqual([]);
    expect(findUnfit('<p>style="x" and onclick="y" as text</p>')).toEqual([]);
  });
});

describe('client components in a prerendered page', () => {
  const modules = new Map([
    ['5', 'components/leads/contact-form.tsx'],
    ['6', 'node_modules/next/dist/esm/client/components/layout-router.js'],
    ['7', 'app/[locale]/error.tsx'],
    ['8', 'node_modules/next/dist/client/app-dir/link.js'],
  ]);
  const pushed = (data: string) => `<script>self.__next_f.push([1,${JSON.stringify(data)}])</script>`;

  it('are named by their source', () => {
    expect(clientComponentsOf(PAGE, modules)).toEqual(['components/leads/contact-form.tsx']);
    expect(clientComponentsOf(pushed('a:I[8,["$2"],""]\n'), modules)).toEqual([
      'node_modules/next/dist/client/app-dir/link.js',
    ]);
  });

  it('are found when the data comes in pieces', () => {
    expect(clientComponentsOf(pushed('1:"x"\n3:I[') + pushed('5,[],"Form"]\n'), modules)).toEqual([
      'components/leads/contact-form.tsx',
    ]);
  });

  it('are named even when the build doesn’t know them', () => {
    expect(clientComponentsOf(pushed('a:I[99,[],"x"]\n'), modules)).toEqual(['unknown client module 99']);
  });

  it('don’t count where the router or an error boundary needs them', () => {
    expect(clientComponentsOf(pushed('1:I[6,[],"default"]\n2:I[7,[],"default"]\n'), modules)).toEqual([]);
  });
});
