import type { Browser, BrowserContext, Page, Request } from '@playwright/test';

/** How one visit with nothing cached went. Times in ms from its start. */
export type Visit = {
  /** Largest contentful paint. */
  lcp: number;
  /** What long tasks took beyond 50 ms each, after the first contentful paint. */
  tbt: number;
  /** Layout shift, the sum of all. */
  cls: number;
  /** Over the wire with headers, with and without pictures and icons. */
  bytes: number;
  bytesWithoutPictures: number;
};

/** Lighthouse's slow 4G, as it is applied to requests: 150 ms round trips, 1.6 Mbit/s, and a phone's processor. */
const NETWORK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (0.675 * 1024 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** Long enough for late shifts, and for what a page fetches once it is shown. */
const SETTLE_MS = 3000;

/** Visits a page on a slow phone, in a context of its own. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  try {
    const finished: Request[] = [];
    context.on('requestfinished', (request) => finished.push(request));
    await context.addInitScript(observe);
    const page = await openSlow(context);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    const seen = await page.evaluate(() => (window as unknown as Observed).seen);
    return { ...seen, ...(await weigh(finished)) };
  } finally {
    await context.close();
  }
}

async function openSlow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return page;
}

async function weigh(requests: Request[]): Promise<Pick<Visit, 'bytes' | 'bytesWithoutPictures'>> {
  let bytes = 0;
  let pictures = 0;
  for (const request of requests) {
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    bytes += responseHeadersSize + responseBodySize;
    const type = (await request.response())?.headers()['content-type'] ?? '';
    if (type.startsWith('image/')) pictures += responseHeadersSize + responseBodySize;
  }
  return { bytes, bytesWithoutPictures: bytes - pictures };
}

type Observed = { seen: Pick<Visit, 'lcp' | 'tbt' | 'cls'> };

type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Runs in the page, before anything of it. It may hold no named function: the compiler would call a helper that isn't there. */
function observe(): void {
  const seen = { lcp: Number.NaN, tbt: 0, cls: 0 };
  Object.assign(window, { seen });
  for (const type of ['largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const [painted] = performance.getEntriesByName('first-contentful-paint');
        if (type === 'largest-contentful-paint') seen.lcp = entry.startTime;
        else if (type === 'layout-shift') seen.cls += entry.hadRecentInput ? 0 : entry.value;
        else if (painted && entry.startTime + entry.duration > painted.startTime) {
          seen.tbt += Math.max(0, entry.duration - 50);
        }
      }
    }).observe({ type, buffered: true });
  }
}
