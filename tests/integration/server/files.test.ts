import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStaticFiles } from '@/lib/server/files';
import type { Front } from '@/lib/server/front';
import { startTinySite, stopTinySite, type TinySite } from './tiny-site';

const SCRIPT = 'console.log("a script long enough to be worth compressing");'.repeat(20);

let root: string;
let site: TinySite;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'files-'));
  put('.next/static/chunks/a.js', SCRIPT);
  put('public/_site/site.abc.js', SCRIPT);
  put('public/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('public/speculation-rules.json', '{}');
  put('public/文件.txt', 'named in Chinese');
  put('public/model.bin', Buffer.alloc(1024 * 1024 + 1));
  site = await startTinySite(undefined, { files: readStaticFiles(root) });
});
afterAll(async () => {
  await stopTinySite(site);
  rmSync(root, { recursive: true, force: true });
});

function put(file: string, content: string | Buffer): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + address, { headers });

describe('a file', () => {
  it.each(['/_next/static/chunks/a.js', '/_site/site.abc.js'])(
    '%s is kept for good, compressed',
    async (address) => {
      const answer = await get(address, { 'accept-encoding': 'br' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(await answer.text()).toBe(SCRIPT);
    },
  );

  it('that runs as a worker of an isolated page brings a policy that lets it', async () => {
    const { headers } = await get('/_site/site.abc.js');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'",
    );
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  it('opened as a page runs nothing', async () => {
    expect((await get('/icon.svg')).headers.get('content-security-policy')).toContain('sandbox');
  });

  it('without a hash in its name is asked for anew', async () => {
    const answer = await get('/icon.svg');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3600, must-revalidate');
    const tag = answer.headers.get('etag') ?? '';
    expect((await get('/icon.svg', { 'if-none-match': tag })).status).toBe(304);
  });

  it('has the type its reader wants', async () => {
    expect((await get('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
    const rules = await get('/speculation-rules.json');
    expect(rules.headers.get('content-type')).toBe('application/speculationrules+json');
    expect(await (await get(`/${encodeURIComponent('文件')}.txt`)).text()).toBe('named in Chinese');
  });

  it('that is large, or asked for in part, is left to Next', async () => {
    const before = site.seen.length;
    await get('/model.bin');
    await get('/icon.svg', { range: 'bytes=0-3' });
    expect(site.seen.length - before).toBe(2);
  });

  it.each([
    ['/icon.svg', 416],
    ['/model.bin', 500],
  ])('%s that Next can’t send (%i) is told by our page, not by Next’s', async (address, status) => {
    const broken: Front['next'] = async (_request, response) => {
      response.statusCode = status;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Range', 'bytes */41');
      await new Promise<void>((resolve) => response.end('<p>secret-stack</p>', resolve));
    };
    const other = await startTinySite(broken, { files: readStaticFiles(root) });
    const headers = { range: 'bytes=999-', accept: 'text/html' };
    const answer = await fetch(other.origin + address, { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-range')).toBe('bytes */41');
    const html = await answer.text();
    expect(html).toMatch(/problems\/(400|500)/);
    expect(html).not.toContain('secret-stack');
    const forMachines = await fetch(other.origin + address, { headers: { range: 'bytes=999-' } });
    expect(await forMachines.json()).toMatchObject({ status });
    await stopTinySite(other);
  });

  it.each([
    '/_site/../../package.json',
    '/_next/static/../../BUILD_ID',
    '/%2e%2e/package.json',
    '/public/icon.svg',
  ])('outside (%s) isn’t found', async (address) => {
    expect((await get(address)).status).toBe(404);
  });

  it('takes no form', async () => {
    const answer = await fetch(`${site.origin}/icon.svg`, { method: 'POST', body: 'a' });
    expect(answer.status).toBe(405);
  });

  it('is answered even when another build has taken it away', async () => {
    rmSync(path.join(root, '.next/static/chunks/a.js'));
    expect(await (await get('/_next/static/chunks/a.js')).text()).toBe(SCRIPT);
  });
});
