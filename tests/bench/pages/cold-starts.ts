import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../report/statistics';
import { residentMib } from '../servers/memory';
import { startServer, type ServerPlan } from '../servers/running';

type Start = { coldMs: number; idleMib: number };

/** Medians, and of the times also the median of the ratios of starts made one after the other. */
export type ColdStarts = { starts: number; ours: Start; bareNext: Start; ratio: number };

const SETTLE_MS = 1500;

/** Starts each server several times in turns, from nothing to the first whole page. */
export async function startCold(
  plans: { ours: ServerPlan; bareNext: ServerPlan },
  starts: number,
): Promise<ColdStarts> {
  const ours: Start[] = [];
  const bareNext: Start[] = [];
  for (let start = 0; start < starts; start += 1) {
    ours.push(await startOnce(plans.ours));
    bareNext.push(await startOnce(plans.bareNext));
  }
  const ratios = ours.map(({ coldMs }, at) => coldMs / (bareNext[at]?.coldMs ?? Number.NaN));
  return { starts, ours: middle(ours), bareNext: middle(bareNext), ratio: median(ratios) };
}

async function startOnce(plan: ServerPlan): Promise<Start> {
  const server = await startServer(plan);
  await wait(SETTLE_MS);
  const idleMib = residentMib(server.pid);
  await server.stop();
  return { coldMs: server.coldMs, idleMib };
}

function middle(all: Start[]): Start {
  return {
    coldMs: median(all.map(({ coldMs }) => coldMs)),
    idleMib: median(all.map(({ idleMib }) => idleMib)),
  };
}
