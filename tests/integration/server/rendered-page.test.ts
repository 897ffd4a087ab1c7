import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { CONTENT_ROUTES } from '@/lib/routing/content-routes';
import type { Front } from '@/lib/server/front';
import { startTinySite, stopTinySite, type TinySite } from './tiny-site';

const ADDRESS = '/zh/legal/service-agreement/history';
const INLINE = 'theme()';
const PAGE = `<!DOCTYPE html><html><head><script data-keep="">${INLINE}</script>
<script type="module" src="/_site/site.js"></script>
<link rel="preload" as="script" href="/_next/static/a.js"/><script src="/_next/static/a.js" async=""></script></head>
<body><h1>历次版本</h1>${'<p>条款的内容。</p>'.repeat(5000)}<script>self.__next_f.push([1,"x"])</script></body></html>`;

let site: TinySite | undefined;
afterEach(async () => {
  if (site) await stopTinySite(site);
  site = undefined;
});

/** Starts a site whose one page is made by this stand-in for Next. */
async function start(next: Front['next']): Promise<TinySite> {
  site = await startTinySite(next, {
    routes: (path) => (path === ADDRESS ? (CONTENT_ROUTES[0] ?? null) : null),
  });
  return site;
}

/** Streams, and goes on only when its reader says that it can take more. */
const stream: Front['next'] = async (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', "script-src 'nonce-x'");
  response.setHeader('Link', '</_next/static/a.js>; rel=preload; as=script');
  response.flushHeaders();
  for (let start = 0; start < PAGE.length; start += 20_000)
    await send(response, PAGE.slice(start, start + 20_000));
  response.end();
  await once(response, 'finish');
};

async function send(response: ServerResponse, text: string): Promise<void> {
  if (!response.write(text)) await once(response, 'drain');
}

describe('a content page made for a request', () => {
  it('goes out without the framework’s scripts, its own allowed by hash and by nothing else', async () => {
    const { origin } = await start(stream);
    const answer = await fetch(origin + ADDRESS);
    const html = await answer.text();
    expect(html).toContain('<h1>历次版本</h1>');
    expect(html).toContain('/_site/site.js');
    expect(html).not.toMatch(/_next\/static|__next_f/);
    const policy = answer.headers.get('content-security-policy');
    const hash = createHash('sha256').update(INLINE).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/nonce|unsafe/);
    expect(answer.headers.has('link')).toBe(false);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('comes compressed, once for GET and without a body for HEAD, and not at all where it is known', async () => {
    const { origin } = await start(stream);
    const answer = await fetch(origin + ADDRESS, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toContain('历次版本');
    const head = await fetch(origin + ADDRESS, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    expect(head.headers.get('content-length')).toBe(answer.headers.get('content-length'));
    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(origin + ADDRESS, {
      headers: { 'if-none-match': etag, 'accept-encoding': 'br' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('that isn’t there is our page for it; one that fails, too', async () => {
    const { origin } = await start((_request, response) => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html');
      response.end('<p>not found</p>');
      return Promise.resolve();
    });
    const missing = await fetch(origin + ADDRESS);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('zh/problems/404')]);
    if (site) await stopTinySite(site);
    const failing = await start(() => Promise.reject(new Error('no')));
    const failed = await fetch(failing.origin + ADDRESS);
    expect([failed.status, await failed.text()]).toEqual([500, expect.stringContaining('zh/problems/500')]);
  });

  it('takes no form', async () => {
    const { origin, seen } = await start(stream);
    expect((await fetch(origin + ADDRESS, { method: 'POST', body: 'a=b' })).status).toBe(405);
    expect(seen).toHaveLength(0);
  });

  it('is left alone where the framework’s own router asks for it', async () => {
    const { origin } = await start(stream);
    expect(await (await fetch(origin + ADDRESS, { headers: { rsc: '1' } })).text()).toContain('__next_f');
  });

  it('is given up when the visitor leaves', async () => {
    let isLeft = false;
    const { port } = await start(async (_request, response) => {
      response.on('close', () => (isLeft = true));
      await once(response, 'close');
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${ADDRESS} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await wait(100);
    socket.destroy();
    await expect.poll(() => isLeft).toBe(true);
  });
});
