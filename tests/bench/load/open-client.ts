import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Job, Outcome } from './job';

export type Client = { run: (job: Job) => Promise<Outcome>; close: () => void };

/** A client in a process of its own, so that it doesn't share an event loop with what it measures. */
export function openClient(): Client {
  const child = fork(path.join(import.meta.dirname, 'client.ts'), { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The client ended in the middle of its work.');
  });
  // Only a run that waits has to know.
  ended.catch(() => undefined);
  return {
    run: async (job) => {
      child.send(job);
      const [outcome] = (await Promise.race([once(child, 'message'), ended])) as [Outcome];
      return outcome;
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}
