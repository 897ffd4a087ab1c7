import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ENV_NAMES } from '@/lib/core/env';
import { freePort } from '@/tests/support/server';

/** How a server is started. It gets its port in PORT and keeps what it writes in `folder`. */
export type ServerPlan = {
  name: string;
  args: (port: number) => string[];
  cwd: string;
  folder: string;
  env?: Record<string, string>;
  /** Answers 200 once the server is ready. */
  firstPath: string;
};

export type RunningServer = {
  name: string;
  port: number;
  pid: number;
  /** Milliseconds from its start to its first whole answer. */
  coldMs: number;
  stop: () => Promise<void>;
};

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 15_000;
const ASK_EVERY_MS = 5;

/** Starts a server in production mode, with nothing of the developer's configuration, and waits for its first answer. */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  const port = await freePort();
  // A file, as under a supervisor: a pipe would make this process read along while it measures.
  const output = path.join(plan.folder, `${plan.name.replaceAll(/\W+/g, '-')}.log`);
  const descriptor = openSync(output, 'w');
  const begun = performance.now();
  const child = spawn(process.execPath, plan.args(port), {
    cwd: plan.cwd,
    env: { ...cleanEnvironment(), NODE_ENV: 'production', ...plan.env, PORT: String(port) },
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  const stop = () => end(child);
  try {
    await untilAnswering(child, `http://127.0.0.1:${port}${plan.firstPath}`);
  } catch (error) {
    await stop();
    throw new Error(`${plan.name} did not start.\n${readFileSync(output, 'utf8').slice(-4000)}`, {
      cause: error,
    });
  }
  return { name: plan.name, port, pid: child.pid ?? 0, coldMs: performance.now() - begun, stop };
}

function cleanEnvironment(): Record<string, string | undefined> {
  const ours = new Set<string>(ENV_NAMES);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name)));
}

async function untilAnswering(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while ((await statusOf(url)) !== 200) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    if (Date.now() > deadline) throw new Error(`No answer from ${url}.`);
    await wait(ASK_EVERY_MS);
  }
}

function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const asked = get(url, { agent: false, timeout: 10_000 }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    asked.on('timeout', () => asked.destroy()).on('error', () => resolve(undefined));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
