import { createHash } from 'node:crypto';
import type { APIResponse } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { readPagesFile } from '@/lib/routing/pages-file';
import { expect, test } from '@/tests/support/fixtures';

const DYNAMIC = ['/contact', '/contact/received'];

/** Content pages that are made for a request and go out like those made ahead. */
const CONTENT = [
  '/technologies?q=AI',
  '/technologies?kind=speech&trial=yes',
  '/legal/service-agreement/history',
  '/legal/privacy-policy/compare/2023-08-01/2023-08-01',
  '/legal/service-agreement/clauses/1.1',
];

/** The addresses that visitors see: pages that stand in for others are reached through the ones they stand in for. */
function prerenderedAddresses(locale: Locale): string[] {
  const shown = Object.keys(readPagesFile('.').pages).filter((address) => address.split('/')[1] === locale);
  const visible = shown
    .filter((address) => !/\/problems\/|\/none$/.test(address))
    .map((address) => address.replace(/\/(upcoming|in-force|superseded)$/, ''));
  const documents = visible.map((address) => address.replace(/\/\d{4}-\d{2}-\d{2}$/, ''));
  return [...new Set([...visible, ...documents])];
}

function contentAddresses(locale: Locale): string[] {
  return [...prerenderedAddresses(locale), ...CONTENT.map((path) => `/${locale}${path}`)];
}

function dynamicAddresses(locale: Locale): string[] {
  return DYNAMIC.map((path) => `/${locale}${path}`);
}

function policyOf(answer: APIResponse): Map<string, string[]> {
  const policy = answer.headers()['content-security-policy'] ?? '';
  return new Map(
    policy.split('; ').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

/** As a policy names an inline script or style. */
function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function expectStrict(answer: APIResponse): void {
  const headers = answer.headers();
  const policy = policyOf(answer);
  expect.soft(policy.get('default-src'), answer.url()).toEqual(["'none'"]);
  for (const name of ['frame-ancestors', 'base-uri']) {
    expect.soft(policy.get(name), `${name} of ${answer.url()}`).toEqual(["'none'"]);
  }
  expect.soft([...policy.values()].flat().join(' '), answer.url()).not.toMatch(/unsafe-|\*|https?:/);
  expect.soft(headers, answer.url()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect.soft(headers['permissions-policy'], answer.url()).toMatch(/camera=\(\), microphone=\(\)/);
  expect.soft(headers['x-request-id'], answer.url()).toMatch(/^[0-9A-Z]{26}$/);
  expect.soft(headers, answer.url()).not.toHaveProperty('x-powered-by');
  expect.soft(Object.keys(headers).filter((name) => /^x-(nextjs|middleware)/.test(name))).toEqual([]);
}

test('every prerendered page names its own inline scripts and styles by hash and loads no other script than ours', async ({
  request,
  locale,
}) => {
  const addresses = contentAddresses(locale);
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    const answer = await request.get(address);
    expect.soft(answer.status(), address).toBe(200);
    expectStrict(answer);
    expect.soft(answer.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
    const html = await answer.text();
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    const allowed = policyOf(answer).get('script-src') ?? [];
    for (const [, attributes = '', text = ''] of scripts) {
      if (attributes.includes('application/ld+json')) continue;
      const source = /src="([^"]*)"/.exec(attributes)?.[1];
      if (source) expect.soft(source, address).toMatch(/^\/_site\/site\.[0-9a-f]{12}\.js$/);
      else expect.soft(allowed).toContain(hashSource(text));
    }
    const sheets = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) =>
      hashSource(text),
    );
    expect.soft(sheets.length, address).toBeGreaterThan(0);
    expect.soft(policyOf(answer).get('style-src'), address).toEqual(expect.arrayContaining(sheets));
    expect
      .soft(html, address)
      .not.toMatch(/__next_f|rel="stylesheet"|\/_next\/static\/[^"]*\.js|site\.invalid/);
  }
});

test('every dynamic page has a nonce of its own, and isn’t kept', async ({ request, locale }) => {
  const nonces = new Set<string>();
  for (const address of dynamicAddresses(locale)) {
    for (const time of [1, 2]) {
      const answer = await request.get(address, { headers: { 'x-nonce': 'made-up' } });
      expect.soft(answer.status(), `${address}, time ${time}`).toBe(200);
      expectStrict(answer);
      expect.soft(answer.headers()['cache-control'], address).toBe('no-store');
      const nonce = policyOf(answer)
        .get('script-src')
        ?.find((source) => source.startsWith("'nonce-"));
      expect(nonce, address).toMatch(/^'nonce-[A-Za-z0-9+/]{22}=='$/);
      nonces.add(nonce ?? '');
    }
  }
  expect(nonces.size).toBe(2 * DYNAMIC.length);
});

test(
  'machines get the same protection, and what is private isn’t kept',
  { tag: '@once' },
  async ({ request }) => {
    const addresses = [
      '/api/health',
      '/api/ready',
      '/robots.txt',
      '/sitemap.xml',
      '/.well-known/security.txt',
    ];
    for (const address of [
      ...addresses,
      '/favicon.ico',
      '/speculation-rules.json',
      '/',
      '/api/nothing',
      '/nothing',
    ]) {
      expectStrict(await request.get(address, { maxRedirects: 0 }));
    }
    for (const address of addresses.slice(0, 2)) {
      expect((await request.get(address)).headers()['cache-control']).toBe('no-store');
    }
    expect(await (await request.get('/api/health')).json()).toEqual({ status: 'ok' });
    expect(await (await request.get('/api/ready')).json()).toEqual({ status: 'ready' });
  },
);

test('a range outside a file is refused in our words', { tag: '@once' }, async ({ request }) => {
  const answer = await request.get('/icon.svg', { headers: { range: 'bytes=999999-' } });
  expect(answer.status()).toBe(416);
  expect(answer.headers()['content-range']).toMatch(/^bytes \*\/\d+$/);
  expect(await answer.json()).toMatchObject({ status: 416 });
  const part = await request.get('/icon.svg', { headers: { range: 'bytes=0-3' } });
  expect([part.status(), await part.text()]).toEqual([206, '<svg']);
});

test('files with a hash in their name are kept for good', async ({ request, locale }) => {
  const html = await (await request.get(`/${locale}/contact`)).text();
  const files = [...html.matchAll(/(?:href|src)="(\/_(?:next|site)\/[^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const answer = await request.get(file);
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers()['content-encoding'], file).toBeTruthy();
  }
});

test('no page breaks its own policy', async ({ page, locale }) => {
  test.setTimeout(120_000);
  for (const address of [...contentAddresses(locale), ...dynamicAddresses(locale)]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
  }
});

test.describe('script that was smuggled into a page', () => {
  test.use({ allowedComplaints: [/Content Security Policy|status of 404/] });

  for (const path of ['', '/contact']) {
    test(`doesn’t run on ${path || 'the home page'}`, async ({ page, locale }) => {
      await page.goto(`/${locale}${path}`);
      const ran = await page.evaluate(async () => {
        const probes = document.createElement('div');
        probes.innerHTML =
          '<img src="/nothing.png" onerror="window.smuggled = 1"><a href="javascript:window.smuggled = 2">x</a>';
        document.body.append(probes);
        const script = document.createElement('script');
        script.textContent = 'window.smuggled = 3';
        document.body.append(script);
        probes.querySelector('a')?.click();
        await new Promise((resolve) => setTimeout(resolve, 500));
        return 'smuggled' in window;
      });
      expect(ran).toBe(false);
    });
  }
});

test('a page that is pointed at is fetched ahead, a form never', async ({ page, locale }) => {
  const ahead: string[] = [];
  page.on('request', (sent) => {
    if (sent.headers()['sec-purpose']?.startsWith('prefetch')) ahead.push(new URL(sent.url()).pathname);
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/${locale}`);
  const link = (path: string) => page.getByRole('banner').locator(`a[href="/${locale}${path}"]`).first();
  // The rules come after the page; moving away and back points anew.
  await expect(async () => {
    await page.mouse.move(1, 1);
    await link('/legal').hover();
    await expect.poll(() => ahead, { timeout: 1_000 }).toContain(`/${locale}/legal`);
  }).toPass();
  await link('/contact').hover();
  await page.waitForTimeout(1_000);
  expect(ahead).not.toContain(`/${locale}/contact`);
});
