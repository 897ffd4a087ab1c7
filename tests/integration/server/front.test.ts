import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw, startTinySite, stopTinySite, type TinySite } from './tiny-site';

let site: TinySite;
beforeAll(async () => {
  site = await startTinySite();
});
afterAll(() => stopTinySite(site));

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(site.origin + path, { headers, redirect: 'manual' });
}

type Echo = { method: string; url: string; body: string; headers: Record<string, string> };

async function echoed(headers: Record<string, string> = {}): Promise<Echo> {
  const answer = await fetch(`${site.origin}/api/echo`, { method: 'POST', body: 'a=b', headers });
  return (await answer.json()) as Echo;
}

describe('a prerendered page', () => {
  it('is answered without Next, compressed, and not sent twice', async () => {
    const before = site.seen.length;
    const answer = await get('/zh', { 'accept-encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toContain('<title>zh ');
    const tag = answer.headers.get('etag') ?? '';
    const again = await get('/zh', { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(site.seen.length).toBe(before);
  });

  it('has the same headers for HEAD, and no body', async () => {
    const whole = await get('/en', { 'accept-encoding': 'identity' });
    const head = await fetch(`${site.origin}/en`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    expect(head.headers.get('content-length')).toBe(String((await whole.arrayBuffer()).byteLength));
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
    expect(await head.text()).toBe('');
  });

  it('is the same page whatever its query and headers say', async () => {
    const plain = await (await get('/zh')).text();
    const odd: Record<string, string>[] = [
      { rsc: '1' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-nextjs-data': '1' },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy' },
      { 'content-security-policy': "script-src 'unsafe-inline'" },
      { 'accept-language': 'en' },
      { cookie: 'a=b' },
    ];
    for (const headers of odd) expect(await (await get('/zh', headers)).text()).toBe(plain);
    expect(await (await get('/zh?x=1&x=2&_rsc=abc')).text()).toBe(plain);
  });

  it('takes no form', async () => {
    const answer = await fetch(`${site.origin}/zh`, { method: 'POST', body: 'a=b' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('redirects', () => {
  it('follow the language, say so to caches, and name no host', async () => {
    for (const host of ['127.0.0.1', 'localhost', 'evil.example', 'site.example:8080']) {
      const answer = await sendRaw(
        site,
        `GET / HTTP/1.1\r\nHost: ${host}\r\nAccept-Language: en\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 307 /);
      expect(answer).toContain('\r\nLocation: /en\r\n');
      expect(answer).toContain('\r\nVary: Accept-Language\r\n');
    }
  });
});

describe('what doesn’t exist', () => {
  it.each([
    ['/zh/nothing', 'en', 'zh/problems/404'],
    ['/en/nothing', 'zh', 'en/problems/404'],
    ['/nothing', 'en-GB', 'en/problems/404'],
    ['/nothing', 'fr', 'zh/problems/404'],
  ])('%s is said to be so (visitor reads %s) without waking Next', async (path, language, title) => {
    const before = site.seen.length;
    const answer = await get(path, { 'accept-language': language });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`<title>${title} `);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(site.seen.length).toBe(before);
  });

  it.each(['/_next/image?url=%2Ficon.png&w=64&q=75', '/_next/static/chunks/x.js', '/_site/x.js'])(
    '%s never reaches the framework',
    async (path) => {
      const before = site.seen.length;
      expect((await get(path)).status).toBe(404);
      expect(site.seen.length).toBe(before);
    },
  );

  it('is told to machines in a form of theirs', async () => {
    const answer = await get('/api/nothing');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const requestId = answer.headers.get('x-request-id');
    expect(await answer.json()).toEqual({ title: 'Not Found', status: 404, requestId });
  });
});

describe('a malformed request', () => {
  it.each([
    '/%E0%A4%A',
    '//evil.example',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/%5cevil.example',
    '/zh/%00',
    '/zh/../../etc/passwd',
    '/zh/%2e%2e/%2e%2e/etc/passwd',
    'http://evil.example/',
  ])('for %s gets a page that says so, in the visitor’s language', async (target) => {
    const answer = await sendRaw(
      site,
      `GET ${target} HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('<title>en/problems/400 ');
    expect(answer).not.toMatch(/\r\nLocation:|\n\s+at |node:internal/);
  });

  it.each([
    ['GET / HTTP/1.1\r\n\r\n', 400],
    ['GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['nonsense\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST /zh/contact HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ])('that isn’t HTTP (%#) is refused with one line', async (bytes, status) => {
    const answer = await sendRaw(site, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer.split('\r\n\r\n')[1]?.trim().split('\n').length).toBe(1);
  });

  it('with two hosts is refused', async () => {
    const answer = await sendRaw(
      site,
      'GET /zh/contact HTTP/1.1\r\nHost: a\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('with a body that nothing reads is refused', async () => {
    const answer = await sendRaw(
      site,
      'GET /zh HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s isn’t a method here',
    async (method) => {
      const answer = await sendRaw(site, `${method} /zh HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).toContain('\r\nAllow: GET, HEAD, POST\r\n');
    },
  );
});

describe('what the app can see of a request', () => {
  it('is the form as it was sent', async () => {
    expect(await echoed()).toMatchObject({ method: 'POST', url: '/api/echo', body: 'a=b' });
  });

  it('is none of the headers that only the server may write', async () => {
    const { headers } = await echoed({
      'x-middleware-subrequest': 'x',
      'x-nonce': 'made-up',
      'content-security-policy': "script-src 'nonce-made-up'",
      'x-request-id': 'made-up',
      'x-forwarded-proto': 'https',
      forwarded: 'for=6.6.6.6',
      'x-real-ip': '6.6.6.6',
    });
    for (const name of [
      'x-middleware-subrequest',
      'x-nonce',
      'content-security-policy',
      'x-forwarded-proto',
    ]) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|made-up/);
    expect(headers['x-request-id']).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('is the socket’s address, however many others are claimed', async () => {
    const claims = Array.from({ length: 200 }, (_, n) => `6.6.6.${n}`);
    const addresses = new Set<string | undefined>();
    for (const claim of claims.slice(0, 20)) {
      addresses.add((await echoed({ 'x-forwarded-for': claim })).headers['x-forwarded-for']);
    }
    addresses.add((await echoed({ 'x-forwarded-for': claims.join(', ') })).headers['x-forwarded-for']);
    expect([...addresses]).toEqual(['127.0.0.1']);
  });

  it('is the address the trusted proxies wrote', async () => {
    const proxied = await startTinySite(undefined, { hops: 2 });
    const answer = await fetch(`${proxied.origin}/api/echo`, {
      headers: { 'x-forwarded-for': '6.6.6.6, 2001:db8:1:2:3::4, 10.0.0.1' },
    });
    expect(((await answer.json()) as Echo).headers['x-forwarded-for']).toBe('2001:db8:1:2::');
    await stopTinySite(proxied);
  });

  it('is nothing of a form that another site’s page sent', async () => {
    const before = site.seen.length;
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await fetch(`${site.origin}/zh/contact`, {
        method: 'POST',
        body: 'a',
        headers: { origin },
      });
      expect(answer.status).toBe(403);
    }
    expect(site.seen.length).toBe(before);
    expect(await echoed({ origin: 'http://site.example' })).toMatchObject({ body: 'a=b' });
  });
});

describe('every answer', () => {
  it.each(['/', '/zh', '/zh/contact', '/zh/nothing', '/api/echo', '/api/nothing', '/%', '/_next/x'])(
    'for %s carries the headers of the policy and an id',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
      expect(headers.get('cache-control')).not.toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
      expect(headers.has('strict-transport-security')).toBe(false);
      expect(headers.has('x-powered-by')).toBe(false);
    },
  );

  it('of a site with https promises to stay there', async () => {
    const secure = await startTinySite(undefined, { origin: 'https://site.example' });
    const { headers } = await fetch(`${secure.origin}/zh`);
    expect(headers.get('strict-transport-security')).toContain('max-age=63072000');
    await stopTinySite(secure);
  });
});
