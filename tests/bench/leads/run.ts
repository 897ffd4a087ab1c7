// Leads through the real form action, beside a bare Next action and a bare insert, in turns within one run.
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../load/job';
import { openClient, type Client } from '../load/open-client';
import { median } from '../report/statistics';
import { planBareNext } from '../servers/bare-next';
import { planLimit } from '../servers/limit';
import { residentMib } from '../servers/memory';
import { planOurs } from '../servers/ours';
import { startServer, type RunningServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { formContestant, jsonContestant, sendLeads, type Contestant } from './contestants';
import { keptReferences, receiptReference } from './database';

export type Place = { root: string; folder: string };

export type LeadFigures = {
  leadsPerSecond: number;
  p50: number;
  p99: number;
  /** Answers other than 303, and requests without one. */
  failures: Record<string, number>;
};

export type LeadsResult = {
  connections: number;
  rounds: number;
  leadsPerRound: number;
  ours: LeadFigures;
  bareNext: LeadFigures;
  limit: LeadFigures;
  /** Medians of the rounds' own ratios. */
  ratios: { oursToBareNext: number; oursToLimit: number; bareNextToLimit: number };
  /** Receipts that senders saw, whole leads in the database, and receipts that have none. */
  kept: { receipts: number; rows: number; missing: number };
  memoryMib: { afterLeads: number; resident: number };
};

/** A form filled in faster is held for a person to look at, which isn't what the bench is about. */
const FASTEST_HUMAN_MS = 2100;

export async function benchLeads(place: Place, sizes: Sizes): Promise<LeadsResult> {
  const ours = planOurs(place.root, place.folder);
  const plans = [
    ours,
    planBareNext(place.root, place.folder),
    await planLimit('insert-server', place.folder),
  ];
  const servers: RunningServer[] = [];
  const client = openClient();
  try {
    for (const plan of plans) servers.push(await startServer(plan));
    const contestants = await enter(servers);
    return await compete({ client, contestants, sizes, database: ours.database });
  } finally {
    client.close();
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

type Trio<Value> = { ours: Value; bareNext: Value; limit: Value };

async function enter([ours, bareNext, limit]: RunningServer[]): Promise<Trio<Contestant>> {
  if (!ours || !bareNext || !limit) throw new Error('A server is missing.');
  const contestants = {
    ours: await formContestant(ours, '/zh/contact'),
    bareNext: await formContestant(bareNext, '/form'),
    limit: jsonContestant(limit),
  };
  await wait(FASTEST_HUMAN_MS);
  return contestants;
}

type Contest = { client: Client; contestants: Trio<Contestant>; sizes: Sizes; database: string };

async function compete({ client, contestants, sizes, database }: Contest): Promise<LeadsResult> {
  const { connections, rounds, leads, warmUpLeads, leadsForMemory } = sizes;
  const references: (string | null)[] = [];
  const send = async (contestant: Contestant, count: number) => {
    const outcome = await sendLeads(client, contestant, { count, connections });
    if (contestant === contestants.ours) references.push(...receiptsIn(outcome));
    return outcome;
  };
  const { ours, bareNext, limit } = contestants;
  for (const contestant of [ours, bareNext, limit]) await send(contestant, warmUpLeads);
  const outcomes: Trio<Outcome>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    outcomes.push({
      ours: await send(ours, leads),
      bareNext: await send(bareNext, leads),
      limit: await send(limit, leads),
    });
  }
  while (ours.sent < leadsForMemory) await send(ours, Math.min(leads, leadsForMemory - ours.sent));
  const resident = residentMib(ours.server.pid);
  return {
    connections,
    rounds,
    leadsPerRound: leads,
    ours: figures(outcomes.map((round) => round.ours)),
    bareNext: figures(outcomes.map((round) => round.bareNext)),
    limit: figures(outcomes.map((round) => round.limit)),
    ratios: {
      oursToBareNext: median(outcomes.map((round) => rate(round.ours) / rate(round.bareNext))),
      oursToLimit: median(outcomes.map((round) => rate(round.ours) / rate(round.limit))),
      bareNextToLimit: median(outcomes.map((round) => rate(round.bareNext) / rate(round.limit))),
    },
    kept: compareKept(references, keptReferences(database)),
    memoryMib: { afterLeads: ours.sent, resident },
  };
}

function rate({ statuses, tookMs }: Outcome): number {
  return (1000 * (statuses['303'] ?? 0)) / tookMs;
}

function figures(outcomes: Outcome[]): LeadFigures {
  const failures: Record<string, number> = {};
  for (const { statuses, broken } of outcomes) {
    for (const [status, count] of Object.entries({ ...statuses, broken })) {
      if (status !== '303' && count > 0) failures[status] = (failures[status] ?? 0) + count;
    }
  }
  return {
    leadsPerSecond: median(outcomes.map(rate)),
    p50: median(outcomes.map(({ p50 }) => p50)),
    p99: median(outcomes.map(({ p99 }) => p99)),
    failures,
  };
}

/** One for every answer that looked like success; null where it held no receipt. */
function receiptsIn({ heads }: Outcome): (string | null)[] {
  return heads.filter((head) => head.startsWith('HTTP/1.1 303')).map(receiptReference);
}

function compareKept(receipts: (string | null)[], rows: Set<string>) {
  const missing = receipts.filter((reference) => reference === null || !rows.has(reference)).length;
  return { receipts: receipts.length, rows: rows.size, missing };
}
