// Content pages beside Next's empty page and beside the same bytes from memory, in turns within one run.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../leads/run';
import { openClient, type Client } from '../load/open-client';
import { getRequest } from '../load/requests';
import { median } from '../report/statistics';
import { planBareNext } from '../servers/bare-next';
import { planLimit } from '../servers/limit';
import { residentMib } from '../servers/memory';
import { planOurs } from '../servers/ours';
import { startServer, type RunningServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { startCold, type ColdStarts } from './cold-starts';
import { storeBodies } from './stored-bodies';

/** The pages that stand for all, as visitors ask for them. */
const PAGES = ['/zh', '/zh/legal/service-agreement', '/zh/technologies/speech-recognition'];

export type PageFigures = {
  server: string;
  path: string;
  requestsPerSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  /** Answers other than 200, and requests without one. */
  failures: number;
  /** Medians of the rounds' own ratios; for our pages only. */
  toBareNext?: number;
  toLimit?: number;
};

export type PagesResult = {
  connections: number;
  rounds: number;
  pages: PageFigures[];
  cold: ColdStarts;
  /** With nothing asked yet but one page, and after the load. */
  memoryMib: { ours: { idle: number; loaded: number }; bareNext: { idle: number; loaded: number } };
};

type Target = {
  server: RunningServer;
  path: string;
  requestsPerSecond: number[];
  p50: number[];
  p99: number[];
  bytes: number;
  failures: number;
};

export async function benchPages(place: Place, sizes: Sizes): Promise<PagesResult> {
  const ours = planOurs(place.root, place.folder);
  const bareNext = planBareNext(place.root, place.folder);
  const cold = await startCold({ ours, bareNext }, sizes.coldStarts);
  const servers: RunningServer[] = [];
  const client = openClient();
  try {
    const oursRuns = await startServer(ours);
    servers.push(oursRuns);
    const nextRuns = await startServer(bareNext);
    servers.push(nextRuns);
    const bodies = await storeBodies(`http://127.0.0.1:${oursRuns.port}`, PAGES);
    writeFileSync(path.join(place.folder, 'bodies.json'), JSON.stringify(bodies));
    const limitRuns = await startServer(await planLimit('memory-server', place.folder));
    servers.push(limitRuns);
    const targets = [
      ...PAGES.flatMap((page) => [target(oursRuns, page), target(limitRuns, page)]),
      target(nextRuns, '/'),
    ];
    await loadInTurns(client, targets, sizes);
    return {
      connections: sizes.connections,
      rounds: sizes.rounds,
      pages: targets.map((each) => figures(each, targets)),
      cold,
      memoryMib: {
        ours: { idle: cold.ours.idleMib, loaded: residentMib(oursRuns.pid) },
        bareNext: { idle: cold.bareNext.idleMib, loaded: residentMib(nextRuns.pid) },
      },
    };
  } finally {
    client.close();
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

function target(server: RunningServer, page: string): Target {
  return { server, path: page, requestsPerSecond: [], p50: [], p99: [], bytes: 0, failures: 0 };
}

async function loadInTurns(
  client: Client,
  targets: Target[],
  { rounds, connections, pageMs }: Sizes,
): Promise<void> {
  // The first round warms up and doesn't count.
  for (let round = -1; round < rounds; round += 1) {
    for (const each of targets) {
      const { port } = each.server;
      const requests = [getRequest(port, each.path)];
      const mostMs = round < 0 ? pageMs / 2 : pageMs;
      const outcome = await client.run({ port, connections, requests, mostRequests: 1_000_000, mostMs });
      const good = outcome.statuses['200'] ?? 0;
      each.failures += outcome.answers - good + outcome.broken;
      if (round < 0) continue;
      each.requestsPerSecond.push((1000 * good) / outcome.tookMs);
      each.p50.push(outcome.p50);
      each.p99.push(outcome.p99);
      each.bytes = Math.round(outcome.bytes / outcome.answers);
    }
  }
}

function figures(each: Target, targets: Target[]): PageFigures {
  const ratioTo = (server: string, page: string) => {
    const other = targets.find((one) => one.server.name === server && one.path === page);
    return median(
      each.requestsPerSecond.map((rate, round) => rate / (other?.requestsPerSecond[round] ?? Number.NaN)),
    );
  };
  return {
    server: each.server.name,
    path: each.path,
    requestsPerSecond: median(each.requestsPerSecond),
    p50: median(each.p50),
    p99: median(each.p99),
    bytes: each.bytes,
    failures: each.failures,
    ...(each.server.name === 'ours'
      ? { toBareNext: ratioTo('bare Next', '/'), toLimit: ratioTo('limit', each.path) }
      : {}),
  };
}
