// How soon a slow phone shows our pages, beside the same pages written by hand and served from memory.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '@/tests/support/browser';
import type { Place } from '../leads/run';
import { storeBodies, type StoredBodies } from '../pages/stored-bodies';
import { median } from '../report/statistics';
import { planLimit } from '../servers/limit';
import { planOurs } from '../servers/ours';
import { startServer, type RunningServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { picturesOf, plainPage } from './plain-page';
import { visit, type Visit } from './visit';

const PAGES = ['/zh', '/en', '/zh/technologies/speech-recognition', '/zh/legal/service-agreement'];

export type LoadingFigures = {
  path: string;
  ours: Visit;
  plain: Visit;
  /** Median of the visits' own ratios. */
  lcpRatio: number;
};

export type LoadingResult = { visits: number; pages: LoadingFigures[] };

export async function benchLoading(place: Place, { visits }: Sizes): Promise<LoadingResult> {
  const servers: RunningServer[] = [];
  const browser = await chromium.launch(launchOptions);
  try {
    const ours = await startServer(planOurs(place.root, place.folder));
    servers.push(ours);
    const bodies = await plainBodies(`http://127.0.0.1:${ours.port}`);
    writeFileSync(path.join(place.folder, 'bodies.json'), JSON.stringify(bodies));
    const plain = await startServer(await planLimit('memory-server', place.folder));
    servers.push(plain);
    const pages: LoadingFigures[] = [];
    for (const page of PAGES) pages.push(await compare(browser, page, { ours, plain, visits }));
    return { visits, pages };
  } finally {
    await browser.close();
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

async function plainBodies(origin: string): Promise<StoredBodies> {
  const pages = await Promise.all(
    PAGES.map(async (page) => [page, plainPage(await (await fetch(origin + page)).text())] as const),
  );
  const written = pages.map(([page, html]) => {
    const body = brotliCompressSync(html);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
    return [
      page,
      { headers: { ...headers, 'content-length': body.length }, base64: body.toString('base64') },
    ];
  });
  const pictures = [...new Set(pages.flatMap(([, html]) => picturesOf(html)))];
  return { ...(Object.fromEntries(written) as StoredBodies), ...(await storeBodies(origin, pictures)) };
}

type Both = { ours: RunningServer; plain: RunningServer; visits: number };

async function compare(
  browser: Browser,
  page: string,
  { ours, plain, visits }: Both,
): Promise<LoadingFigures> {
  const to = ({ port }: RunningServer) => visit(browser, `http://127.0.0.1:${port}${page}`);
  const made: { ours: Visit; plain: Visit }[] = [];
  for (let turn = 0; turn < visits; turn += 1) made.push({ ours: await to(ours), plain: await to(plain) });
  return {
    path: page,
    ours: middle(made.map((both) => both.ours)),
    plain: middle(made.map((both) => both.plain)),
    lcpRatio: median(made.map((both) => both.ours.lcp / both.plain.lcp)),
  };
}

function middle(visits: Visit[]): Visit {
  const of = (name: keyof Visit) => median(visits.map((each) => each[name]));
  return {
    lcp: of('lcp'),
    tbt: of('tbt'),
    cls: of('cls'),
    bytes: of('bytes'),
    bytesWithoutPictures: of('bytesWithoutPictures'),
  };
}
