// What Lighthouse says of the pages that stand for all, in both languages.
import { LOCALES } from '@/lib/i18n/locales';
import type { Place } from '../leads/run';
import { median } from '../report/statistics';
import { planOurs } from '../servers/ours';
import { startServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { audit, CATEGORIES, type Audit } from './audit';
import { prepareTools, type Tools } from './tools';

const PATHS = [
  '',
  '/technologies',
  '/technologies/speech-recognition',
  '/legal/service-agreement',
  '/contact',
] as const;

export type LighthouseResult = { runs: number; pages: (Audit & { path: string })[] } | { missing: string };

export async function benchLighthouse(place: Place, { audits }: Sizes): Promise<LighthouseResult> {
  const tools = await prepareTools(place.root);
  if ('missing' in tools) return tools;
  const server = await startServer(planOurs(place.root, place.folder));
  const pages = LOCALES.flatMap((locale) => PATHS.map((path) => ({ path: `/${locale}${path}` })));
  try {
    const rounds: Audit[][] = [];
    for (let round = 0; round < audits; round += 1) {
      rounds.push(await auditAll(tools, pages, { port: server.port, folder: place.folder }));
    }
    return {
      runs: audits,
      pages: pages.map(({ path }, at) => ({ path, ...middle(rounds.flatMap((round) => round[at] ?? [])) })),
    };
  } finally {
    await server.stop();
  }
}

async function auditAll(
  tools: Tools,
  pages: { path: string }[],
  { port, folder }: { port: number; folder: string },
): Promise<Audit[]> {
  const all: Audit[] = [];
  for (const { path } of pages) all.push(await audit(tools, `http://127.0.0.1:${port}${path}`, folder));
  return all;
}

function middle(runs: Audit[]): Audit {
  const scores = CATEGORIES.map((name) => [name, median(runs.map((run) => run.scores[name]))]);
  return {
    scores: Object.fromEntries(scores) as Audit['scores'],
    lost: [...new Set(runs.flatMap(({ lost }) => lost))],
  };
}
