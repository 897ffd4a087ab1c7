// `npm run bench [-- weight pages …] [--small]`: ratios in one run, never a timed assertion. It fails only where an
// answer was wrong, because then no figure means anything.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { reportBuild } from './build/report';
import { benchBuild } from './build/run';
import { areCasesSound, reportCases } from './cases/report';
import { benchCases } from './cases/run';
import { isInboxSound, reportInbox } from './inbox/report';
import { benchInbox } from './inbox/run';
import { isDashboardSound, reportDashboard } from './dashboard/report';
import { benchDashboard } from './dashboard/run';
import { isExportSound, reportExport } from './export/report';
import { benchExport } from './export/run';
import { areLeadsSound, reportLeads } from './leads/report';
import { benchLeads, type Place } from './leads/run';
import { areAuditsSound, reportLighthouse } from './lighthouse/report';
import { benchLighthouse } from './lighthouse/run';
import { areVisitsSound, reportLoading } from './loading/report';
import { benchLoading } from './loading/run';
import { areClicksSound, reportNavigation } from './navigation/report';
import { benchNavigation } from './navigation/run';
import { isTellingSound, reportKills } from './outbox/report';
import { killWorkers } from './outbox/run';
import { arePagesSound, reportPages } from './pages/report';
import { benchPages } from './pages/run';
import { circumstances } from './report/circumstances';
import { BENCH_FILE, keepFigures } from './report/keep';
import { FULL, SMALL, type Sizes } from './sizes';
import { areTrialsSound, reportTrials } from './trials/report';
import { benchTrials } from './trials/run';
import { benchTextRecognition, isReadingSound, reportTextRecognition } from './trials/text-recognition/run';
import { reportWeight } from './weight/report';
import { weighPages } from './weight/run';

type Measured = { result: object; report: string; isSound: boolean };

const PARTS: Record<string, (place: Place, sizes: Sizes) => Promise<Measured> | Measured> = {
  weight: ({ root }) => {
    const result = weighPages(root);
    return { result, report: reportWeight(result), isSound: result.pages.length > 0 };
  },
  pages: async (place, sizes) => {
    const result = await benchPages(place, sizes);
    return { result, report: reportPages(result), isSound: arePagesSound(result) };
  },
  leads: async (place, sizes) => {
    const result = await benchLeads(place, sizes);
    return { result, report: reportLeads(result), isSound: areLeadsSound(result) };
  },
  inbox: async (place, sizes) => {
    const result = await benchInbox(place, sizes);
    return { result, report: reportInbox(result), isSound: isInboxSound(result) };
  },
  cases: async (place, sizes) => {
    const result = await benchCases(place, sizes);
    return { result, report: reportCases(result), isSound: areCasesSound(result) };
  },
  dashboard: async (place, sizes) => {
    const result = await benchDashboard(place, sizes);
    return { result, report: reportDashboard(result), isSound: isDashboardSound(result) };
  },
  export: async (place, sizes) => {
    const result = await benchExport(place, sizes);
    return { result, report: reportExport(result), isSound: isExportSound(result) };
  },
  loading: async (place, sizes) => {
    const result = await benchLoading(place, sizes);
    return { result, report: reportLoading(result), isSound: areVisitsSound(result) };
  },
  navigation: async (place, sizes) => {
    const result = await benchNavigation(place, sizes);
    return { result, report: reportNavigation(result), isSound: areClicksSound(result) };
  },
  'text-recognition': async ({ root }) => {
    const result = await benchTextRecognition(root);
    return { result, report: reportTextRecognition(result), isSound: isReadingSound(result) };
  },
  lighthouse: async (place, sizes) => {
    const result = await benchLighthouse(place, sizes);
    return { result, report: reportLighthouse(result), isSound: areAuditsSound(result) };
  },
  trials: async (place, sizes) => {
    const result = await benchTrials(place, sizes);
    return { result, report: reportTrials(result), isSound: areTrialsSound(result) };
  },
  outbox: async (place, { outboxKills }) => {
    const figures = await killWorkers(place, outboxKills);
    return { result: { figures }, report: reportKills(figures), isSound: isTellingSound(figures) };
  },
  build: async ({ root }) => {
    const result = await benchBuild(root);
    return { result, report: reportBuild(result), isSound: true };
  },
};

const ROOT = path.resolve(import.meta.dirname, '../..');

async function bench(names: string[], sizes: Sizes): Promise<void> {
  const at = circumstances(ROOT, new Date());
  console.log(
    `${at.machine.cores} × ${at.machine.cpu}, Node ${at.node}, ${at.commit ?? 'no commit'}, ${at.at}`,
  );
  for (const name of names) {
    const { result, report, isSound } = await inFolder((folder) =>
      measure(name, { root: ROOT, folder }, sizes),
    );
    keepFigures(ROOT, name, { ...at, sizes: sizes.name, result });
    console.log(`\n${report}`);
    if (isSound) continue;
    console.log(`FAIL  ${name}: some answers were wrong, so the figures mean nothing`);
    process.exitCode = 1;
  }
  console.log(`\nKept in ${BENCH_FILE}`);
}

async function measure(name: string, place: Place, sizes: Sizes): Promise<Measured> {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}".`);
  return part(place, sizes);
}

/** All databases of a run lie beside each other: on another disk a commit would cost something else. */
async function inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const parent = path.join(ROOT, 'build/bench');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'run-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--small');
const unknown = names.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}. npm run bench -- [${Object.keys(PARTS).join('] [')}] [--small]`,
  );
  process.exitCode = 1;
} else {
  await bench(names.length > 0 ? names : Object.keys(PARTS), words.includes('--small') ? SMALL : FULL);
}
