// The page's side of a trial: one worker, which is started by its address and ended when it is no longer wanted.
import { type FaultCode, TrialFault } from './faults';
import type { AssetPlaces, FromWorker, ToWorker, Traffic } from './protocol';

export type WorkerPlace = { url: string; kind: 'module' | 'classic' };

/** What came of a run, or what there is of it so far. */
export type Finished = { result: unknown; extra: Record<string, unknown> };

export type Session = {
  /** Fetches and prepares; `report` takes the bytes that have travelled. Throws TrialFault. */
  load: (assets: AssetPlaces, report: (loaded: number) => void) => Promise<void>;
  /** Runs one input; an earlier one that is still running is given up. Throws TrialFault. */
  run: (given: Given, report: (done: number, partial?: unknown) => void) => Promise<Finished>;
  /** Stops the run. False where the worker didn't give way in time and had to be ended. */
  cancel: () => Promise<boolean>;
  close: () => void;
  traffic: () => Traffic;
};

export type Given = { input: unknown; options: unknown; transfer?: Transferable[] };

const GIVES_WAY_WITHIN_MS = 400;

type Waiting = { settle: (message: FromWorker) => void; lose: (code: FaultCode) => void };

/** Starts a worker. Throws where the browser has none. */
export function openSession(place: WorkerPlace): Session {
  return new WorkerSession(place);
}

class WorkerSession implements Session {
  readonly #worker: Worker;
  #waiting: Waiting | undefined;
  #lastRun = 0;
  #traffic: Traffic = { sentBytes: 0, requests: [] };
  #report: (message: FromWorker) => void = () => undefined;

  constructor({ url, kind }: WorkerPlace) {
    this.#worker = new Worker(url, { type: kind });
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#take(data));
    // The file wasn't there, or the engine gave up; an error of a trial itself comes as a message.
    this.#worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#waiting?.lose(navigator.onLine ? 'unexpected' : 'offline');
    });
  }

  async load(assets: AssetPlaces, report: (loaded: number) => void): Promise<void> {
    this.#report = (message) => {
      if (message.type === 'bytes') report(message.loaded);
    };
    const loaded = this.#answer();
    this.#say({ type: 'load', assets });
    await loaded;
  }

  async run(
    { input, options, transfer }: Given,
    report: (done: number, partial?: unknown) => void,
  ): Promise<Finished> {
    this.#lastRun += 1;
    const run = this.#lastRun;
    this.#report = (message) => {
      if (message.type === 'progress') report(message.done, message.partial);
    };
    const finished = this.#answer();
    if (run > 1) this.#say({ type: 'cancel', run: run - 1 });
    this.#say({ type: 'run', run, input, options }, transfer);
    const message = await finished;
    if (message.type !== 'done') throw new TrialFault('interrupted');
    return { result: message.result, extra: message.extra };
  }

  async cancel(): Promise<boolean> {
    const pending = this.#waiting;
    this.#waiting = undefined;
    const gaveWay = this.#answer().then(
      () => true,
      () => true,
    );
    this.#say({ type: 'cancel', run: this.#lastRun });
    pending?.lose('interrupted');
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), GIVES_WAY_WITHIN_MS));
    const kept = await Promise.race([gaveWay, late]);
    this.#waiting = undefined;
    if (!kept) this.#worker.terminate();
    return kept;
  }

  close(): void {
    this.#worker.terminate();
    this.#waiting?.lose('interrupted');
    this.#waiting = undefined;
  }

  traffic(): Traffic {
    return this.#traffic;
  }

  #take(message: FromWorker): void {
    // Of an input that was given up meanwhile.
    if ('run' in message && message.run !== undefined && message.run !== this.#lastRun) return;
    if ('traffic' in message) this.#traffic = message.traffic;
    if (message.type === 'bytes' || message.type === 'progress') this.#report(message);
    else if (message.type === 'fault') this.#waiting?.lose(message.code);
    else this.#waiting?.settle(message);
  }

  #say(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  /** What the worker says next; whoever waited before is told that nothing comes. */
  #answer(): Promise<FromWorker> {
    this.#waiting?.lose('interrupted');
    return new Promise((settle, reject) => {
      this.#waiting = { settle, lose: (code) => reject(new TrialFault(code)) };
    });
  }
}
