// The load itself, on bare sockets: a client made of node:http would be slower than what it measures.
import { connect, type Socket } from 'node:net';
import { percentile } from '../report/statistics';
import { readAnswer } from './answer';
import type { Job, Outcome } from './job';

const ANSWER_WITHIN_MS = 15_000;
/** A server that breaks this many connections isn't worth measuring. */
const MOST_BROKEN = 200;

type Run = {
  job: Job;
  requests: Buffer[];
  sent: number;
  until: number;
  latencies: number[];
  outcome: Outcome;
};

/** Puts the load on the server and tells what came of it. Loopback only. */
export async function drive(job: Job): Promise<Outcome> {
  const outcome: Outcome = {
    answers: 0,
    statuses: {},
    broken: 0,
    bytes: 0,
    tookMs: 0,
    p50: 0,
    p99: 0,
    heads: [],
  };
  const requests = job.requests.map((request) => Buffer.from(request));
  const begun = performance.now();
  const run: Run = { job, requests, sent: 0, until: begun + job.mostMs, latencies: [], outcome };
  await Promise.all(Array.from({ length: job.connections }, () => keepSending(run)));
  const sorted = run.latencies.sort((one, other) => one - other);
  return {
    ...outcome,
    tookMs: performance.now() - begun,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
}

async function keepSending(run: Run): Promise<void> {
  while (hasMore(run)) await useConnection(run);
}

function hasMore({ job, sent, until, outcome }: Run): boolean {
  return sent < job.mostRequests && outcome.broken < MOST_BROKEN && performance.now() < until;
}

/** Sends on one connection until the load is over or the connection ends. */
function useConnection(run: Run): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port: run.job.port, host: '127.0.0.1', noDelay: true });
    let received: Buffer = Buffer.alloc(0);
    let sentAt: number | undefined;
    let isRefused = true;
    const send = () => {
      isRefused = false;
      sentAt = hasMore(run) ? sendNext(run, socket) : undefined;
      if (sentAt === undefined) socket.destroy();
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = sentAt === undefined ? null : readAnswerOr(received, () => socket.destroy());
      if (!answer || sentAt === undefined) return;
      count(run, answer, performance.now() - sentAt);
      received = received.subarray(answer.bytes);
      sentAt = undefined;
      if (answer.closes) socket.destroy();
      else send();
    });
    socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (sentAt !== undefined || isRefused) run.outcome.broken += 1;
      resolve();
    });
  });
}

function readAnswerOr(received: Buffer, giveUp: () => void) {
  try {
    return readAnswer(received);
  } catch {
    giveUp();
    return null;
  }
}

function sendNext(run: Run, socket: Socket): number | undefined {
  const request = run.requests[run.sent % run.requests.length];
  if (!request) return undefined;
  run.sent += 1;
  socket.write(request);
  return performance.now();
}

function count(run: Run, answer: { status: number; head: string; bytes: number }, latency: number): void {
  const { outcome, job, latencies } = run;
  outcome.answers += 1;
  outcome.statuses[answer.status] = (outcome.statuses[answer.status] ?? 0) + 1;
  outcome.bytes += answer.bytes;
  if (job.keepHeads) outcome.heads.push(answer.head);
  latencies.push(latency);
}
