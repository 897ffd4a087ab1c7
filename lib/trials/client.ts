// The page's side of a trial: one worker, which is started by its address and ended when it is no longer wanted.
import { type FaultCode, TrialFault } from './faults';
import type { AssetPlaces, FromWorker, ToWorker, Traffic } from './protocol';

export type WorkerPlace = { url: string; kind: 'module' | 'classic' };

/** What came of a run, or what there is of it so far. */
export type Finished = { result: unknown; extra: Record<string, unknown> };

export type Session = {
  /** Fetches and prepares; `report` takes the bytes that have travelled. Throws TrialFault. */
  load(assets: AssetPlaces, report: (loaded: number) => void): Promise<void>;
  /** Runs one input; an earlier one that is still running is given up. Throws TrialFault. */
  run(given: Given, report: (done: number, partial?: unknown) => void): Promise<Finished>;
  /** Stops the run. False where the worker didn't give way in time and had to be ended. */
  cancel(): Promise<boolean>;
  close(): void;
  traffic(): Traffic;
};

export type Given = { input: unknown; options: unknown; transfer?: Transferable[] };

const GIVES_WAY_WITHIN_MS = 400;

type Waiting = { settle: (message: FromWorker) => void; lose: (code: FaultCode) => void };

/** Starts a worker. Throws where the browser has none. */
export function openSession({ url, kind }: WorkerPlace): Session {
  const worker = new Worker(url, { type: kind });
  let waiting: Waiting | undefined;
  let lastRun = 0;
  let traffic: Traffic = { sentBytes: 0, requests: [] };
  let report: (message: FromWorker) => void = () => undefined;

  const say = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const answer = () =>
    new Promise<FromWorker>((settle, reject) => {
      waiting?.lose('interrupted');
      waiting = { settle, lose: (code) => reject(new TrialFault(code)) };
    });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('run' in data && data.run !== undefined && data.run !== lastRun) return;
    if ('traffic' in data) traffic = data.traffic;
    if (data.type === 'bytes' || data.type === 'progress') report(data);
    else if (data.type === 'fault') waiting?.lose(data.code);
    else waiting?.settle(data);
  });
  // The file wasn't there, or the engine gave up; an error of a trial itself comes as a message.
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    waiting?.lose(navigator.onLine ? 'unexpected' : 'offline');
  });

  return {
    async load(assets, take) {
      report = (message) => message.type === 'bytes' && take(message.loaded);
      const loaded = answer();
      say({ type: 'load', assets });
      await loaded;
    },
    async run({ input, options, transfer }, take) {
      const run = ++lastRun;
      report = (message) => message.type === 'progress' && take(message.done, message.partial);
      const finished = answer();
      if (run > 1) say({ type: 'cancel', run: run - 1 });
      say({ type: 'run', run, input, options }, transfer);
      const message = await finished;
      if (message.type !== 'done') throw new TrialFault('interrupted');
      return { result: message.result, extra: message.extra };
    },
    async cancel() {
      const pending = waiting;
      say({ type: 'cancel', run: lastRun });
      const kept = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), GIVES_WAY_WITHIN_MS);
        waiting = {
          settle: () => (clearTimeout(timer), resolve(true)),
          lose: () => (clearTimeout(timer), resolve(true)),
        };
      });
      pending?.lose('interrupted');
      waiting = undefined;
      if (!kept) worker.terminate();
      return kept;
    },
    close() {
      worker.terminate();
      waiting?.lose('interrupted');
      waiting = undefined;
    },
    traffic: () => traffic,
  };
}
