// Trials keep what is put into them: a mark hidden in the input is looked for in everything that leaves the browser.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { BrowserContext, Request } from '@playwright/test';
import { listTrials, readTrial } from '@/lib/trials/queries';
import { expect, test } from '@/tests/support/fixtures';
import { markedInput } from '@/tests/support/marked-input';
import { TrialPage } from '@/tests/support/trial-page';

type Sent = { url: string; method: string; body: Buffer | null; headers: string };

const UNPACKERS = [inflateSync, inflateRawSync, gunzipSync, brotliDecompressSync];

/** The mark as it would stand in what is sent, however it were written. */
function formsOf(mark: string): string[] {
  const bytes = Buffer.from(mark);
  const shifted = [0, 1, 2].map((skip) =>
    // Base64 writes three bytes as four signs, so a mark inside other bytes has three faces.
    Buffer.concat([Buffer.alloc(skip), bytes])
      .toString('base64')
      .slice(skip === 0 ? 0 : 4, -4),
  );
  return [
    mark,
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(mark),
    ...shifted,
  ];
}

function unpackedForms(body: Buffer): string[] {
  return UNPACKERS.flatMap((unpack) => {
    try {
      return [unpack(body).toString('latin1')];
    } catch {
      return [];
    }
  });
}

function watch(context: BrowserContext): Sent[] {
  const sent: Sent[] = [];
  // Pages, workers and the service worker: all requests of the context come by here.
  context.on('request', (request: Request) => {
    sent.push({
      url: request.url(),
      method: request.method(),
      body: request.postDataBuffer(),
      headers: JSON.stringify(request.headers()),
    });
  });
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      sent.push({ url: socket.url(), method: 'WEBSOCKET', body: null, headers: '' });
      socket.on('framesent', ({ payload }) =>
        sent.push({ url: socket.url(), method: 'FRAME', body: Buffer.from(payload), headers: '' }),
      );
    }),
  );
  return sent;
}

for (const { id, takes } of listTrials()) {
  test(
    `nothing of what is put into ${id} leaves the device`,
    { tag: '@once' },
    async ({ context, page: first, locale }) => {
      await first.close();
      const sent = watch(context);
      const page = await context.newPage();
      const trial = new TrialPage(page, id);
      await trial.open(locale);
      await expect(trial.loadButton).toBeEnabled();
      // The pictures of recorded results are part of the page.
      expect(sent.filter(({ url }) => /\/_site\/trials\/.*(?<!\.(webp|jpg|png))$/.test(url))).toEqual([]);
      await trial.load();

      const mark = `mark${createHash('sha256').update(`${id}${Date.now()}`).digest('hex').slice(0, 24)}`;
      const marked = markedInput(takes, mark);
      const before = sent.length;
      const result = typeof marked === 'string' ? await trial.type(marked) : await trial.choose(marked);
      // What would be sent later, such as a beacon when the page is left, counts too.
      await page.waitForTimeout(500);
      await page.goto(`/${locale}/technologies/${readTrial(id).technology}`);

      expect(result).toBeTruthy();
      const own = new URL(page.url()).origin;
      const foreign = sent.filter(({ url }) => /^(https?|wss?):/.test(url) && new URL(url).origin !== own);
      expect(foreign).toEqual([]);
      const carrying = sent.slice(before).filter(({ method, body }) => method !== 'GET' || body !== null);
      expect(carrying, 'nothing is posted at all').toEqual([]);
      const forms = formsOf(mark);
      const texts = sent.flatMap(({ url, headers, body }) => [
        url,
        headers,
        ...(body ? [body.toString('latin1'), ...unpackedForms(body)] : []),
      ]);
      for (const form of forms)
        expect(
          texts.filter((text) => text.includes(form)),
          form,
        ).toEqual([]);
    },
  );
}

test('the mark would be found', { tag: '@once' }, () => {
  const mark = 'mark0123456789abcdef';
  for (const skip of [0, 1, 2]) {
    const sentAs = Buffer.concat([Buffer.alloc(skip, 'x'), Buffer.from(mark), Buffer.from('tail')]).toString(
      'base64',
    );
    expect(formsOf(mark).some((form) => sentAs.includes(form))).toBe(true);
  }
});

test('the receipt on the page says 0 bytes, and counts what is really sent', async ({ page, locale }) => {
  const trial = new TrialPage(page, 'word-segmentation');
  await trial.open(locale);
  await trial.load();
  await trial.type('主播在直播间里上传商品图片。');
  const receipt = page.locator('[data-sent-bytes]');
  await expect(receipt).toHaveAttribute('data-sent-bytes', '0');
  await page.evaluate(() => fetch('/api/health?abc'));
  await trial.type('图片');
  await expect(receipt).toHaveAttribute('data-sent-bytes', '3');
});

/** Names of vocabularies, which nobody asks for anything. */
const VOCABULARIES = ['cv.iptc.org', 'iptc.org', 'ns.adobe.com', 'purl.org', 'www.w3.org'];

/** Where comments and messages of the runtimes send their readers; no code asks them for anything. */
const READING = [
  'arxiv.org',
  'developer.mozilla.org',
  'docs.nvidia.com',
  'en.wikipedia.org',
  'github.com',
  'ieeexplore.ieee.org',
  'kripken.github.io',
  'pubs.opengroup.org',
  'server.com',
  'tinyurl.com',
  'tools.ietf.org',
  'unicode.org',
  'web.dev',
  'www.apache.org',
  'www.ietf.org',
  'www.tensorflow.org',
];

test('nothing shipped for trials names a host that could be asked', { tag: '@once' }, () => {
  const folder = 'public/_site/trials';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(m?js|wasm|json)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(0);
  const hosts = files.flatMap((name) => {
    const text = readFileSync(`${folder}/${name}`, 'latin1');
    const found = text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi);
    return [...found].map(([, host = '']) => ({ file: path.basename(name), host: host.toLowerCase() }));
  });
  expect(hosts.filter(({ host }) => ![...VOCABULARIES, ...READING].includes(host))).toEqual([]);
});
