// What a trial's page is doing now: it holds the state, the worker and what came of the last input, and is drawn by
// React through subscribe and snapshot.
import { checkChosen, type Chosen, type Limits } from './chosen';
import type { Finished, Session, WorkerPlace } from './client';
import { type FaultCode, faultOf, TrialFault } from './faults';
import { IDLE, isLoaded, isWorking, nextState, type TrialEvent, type TrialState } from './machine';
import { transferOf } from './assets';
import type { AssetPlaces, Traffic } from './protocol';

export type StoreSetup = {
  worker: WorkerPlace;
  assets: AssetPlaces;
  limits: Limits;
  accept: readonly string[];
  open: (worker: WorkerPlace) => Session;
  prepare?: (file: Blob, context: PrepareContext) => Promise<unknown>;
};

/** What preparing an input on the page can use. */
export type PrepareContext = { signal: AbortSignal; progress: (done: number) => void };

/** The last input and what came of it; `running` where that isn't all yet. */
export type Shown = Finished & { chosen: Chosen; input: unknown; options: unknown; running: boolean };

export type TrialSnapshot = {
  state: TrialState;
  shown: Shown | null;
  /** Chosen before the trial was loaded; it runs as soon as it is. */
  waiting: Chosen | null;
  /** Of the workers so far. */
  traffic: Traffic;
};

/** Typing goes on for this long before the text is run. */
const PAUSE_MS = 200;

const NONE: Traffic = { sentBytes: 0, requests: [] };

/** After these the worker may be in any condition. */
const FATAL: ReadonlySet<FaultCode> = new Set(['out-of-memory', 'unexpected']);

function failure(fault: FaultCode, kept: boolean): TrialEvent {
  return fault === 'unsupported' ? { type: 'unsupported' } : { type: 'fail', fault, kept };
}

/** One file, or the list of several. */
function filesOf({ file, more = [] }: Chosen): unknown {
  return more.length === 0 ? file : [file, ...more];
}

export class TrialStore {
  #snapshot: TrialSnapshot = { state: IDLE, shown: null, waiting: null, traffic: NONE };
  #session: Session | null = null;
  #past: Traffic = NONE;
  #asked = false;
  #options: unknown;
  /** Grows with everything the visitor begins or ends; what belongs to an earlier turn comes too late. */
  #turn = 0;
  #preparing = new AbortController();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly setup: StoreSetup,
    defaults: unknown,
  ) {
    this.#options = defaults;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): TrialSnapshot => this.#snapshot;

  /** Fetches what the trial needs, and runs what was chosen meanwhile. */
  async load(): Promise<void> {
    const { state } = this.#snapshot;
    if (isLoaded(state) || state.name === 'loading') return;
    this.#asked = true;
    const turn = this.#begin();
    this.#step({ type: 'load', total: transferOf(this.setup.assets) });
    try {
      this.#session = this.setup.open(this.setup.worker);
      await this.#session.load(this.setup.assets, (loaded) => {
        if (turn === this.#turn) this.#step({ type: 'bytes', loaded });
      });
    } catch (error) {
      this.#fail(turn, error);
      return;
    }
    if (turn !== this.#turn) return;
    this.#step({ type: 'loaded' });
    const { waiting } = this.#snapshot;
    if (waiting) await this.#run(waiting);
  }

  /** Runs an input, now or once the trial is loaded. */
  async choose(chosen: Chosen): Promise<void> {
    const { state } = this.#snapshot;
    const fault = checkChosen(chosen, this.setup);
    if (fault) {
      this.#begin();
      this.#set({ shown: null, waiting: null });
      this.#step({ type: 'fail', fault, kept: true });
    } else if (isLoaded(state)) {
      await this.#run(chosen);
    } else {
      this.#set({ waiting: chosen });
      if (this.#asked) await this.load();
    }
  }

  /** What is chosen from now on runs with these; what is shown is run again. */
  async setOptions(options: unknown): Promise<void> {
    this.#options = options;
    const { shown, state } = this.#snapshot;
    if (shown && isLoaded(state)) await this.#run(shown.chosen);
  }

  /** Stops loading or running. */
  async cancel(): Promise<void> {
    const { state } = this.#snapshot;
    if (!isWorking(state)) return;
    const turn = this.#begin();
    const kept = state.name === 'running' && (await this.#session?.cancel()) === true;
    if (!kept && turn === this.#turn) this.#end();
    if (turn !== this.#turn) return;
    this.#step({ type: 'cancel', kept });
    this.#set({ shown: null, waiting: null });
  }

  /** Ends the worker, and with it everything of the visitor's that is in memory. */
  clear(): void {
    this.#begin();
    this.#end();
    this.#set({ shown: null, waiting: null });
    this.#step({ type: 'clear' });
  }

  /** A fault of the page's own, such as a microphone that may not be used. */
  fail(fault: FaultCode): void {
    this.#step(failure(fault, true));
  }

  /** One picture of a camera, without a state of its own. Throws TrialFault, also while an input runs: that comes first. */
  async runLive(input: unknown, transfer: Transferable[] = []): Promise<Finished> {
    if (!this.#session || isWorking(this.#snapshot.state)) throw new TrialFault('interrupted');
    return this.#session.run({ input, options: this.#options, transfer }, () => undefined);
  }

  async #run(chosen: Chosen): Promise<void> {
    const turn = this.#begin();
    const options = this.#options;
    const isText = chosen.text !== undefined;
    const { shown: earlier } = this.#snapshot;
    this.#step({ type: 'run' });
    this.#set({ waiting: null, shown: isText && earlier ? { ...earlier, running: true } : null });
    try {
      if (chosen.isTyped) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (turn !== this.#turn) return;
      const opened = chosen.open ? { ...chosen, file: await chosen.open() } : chosen;
      if (turn !== this.#turn) return;
      const input = chosen.text ?? (await this.#prepare(turn, opened));
      if (turn !== this.#turn || !this.#session) return;
      const shown = { chosen: opened, input: chosen.text ?? filesOf(opened), options };
      const finished = await this.#session.run({ input, options }, (done, partial) => {
        if (turn !== this.#turn) return;
        this.#step({ type: 'progress', done });
        if (partial !== undefined)
          this.#set({ shown: { ...shown, result: partial, extra: {}, running: true } });
      });
      if (turn !== this.#turn) return;
      this.#set({ shown: { ...shown, ...finished, running: false }, traffic: this.#traffic() });
      this.#step({ type: 'finish' });
    } catch (error) {
      this.#fail(turn, error);
    }
  }

  #prepare(turn: number, chosen: Chosen): unknown {
    const { prepare } = this.setup;
    if (!prepare || !chosen.file) return filesOf(chosen);
    const { signal } = this.#preparing;
    return prepare(chosen.file, {
      signal,
      progress: (done) => turn === this.#turn && this.#step({ type: 'progress', done }),
    });
  }

  #fail(turn: number, error: unknown): void {
    if (turn !== this.#turn) return;
    const fault = faultOf(error);
    const kept = !FATAL.has(fault);
    if (!kept || this.#snapshot.state.name === 'loading') this.#end();
    this.#set({ shown: null, traffic: this.#traffic() });
    this.#step(failure(fault, kept));
  }

  #begin(): number {
    this.#turn += 1;
    this.#preparing.abort();
    this.#preparing = new AbortController();
    return this.#turn;
  }

  #end(): void {
    this.#past = this.#traffic();
    this.#session?.close();
    this.#session = null;
  }

  #traffic(): Traffic {
    const now = this.#session?.traffic() ?? NONE;
    return {
      sentBytes: this.#past.sentBytes + now.sentBytes,
      requests: [...this.#past.requests, ...now.requests],
    };
  }

  #step(event: TrialEvent): void {
    this.#set({ state: nextState(this.#snapshot.state, event) });
  }

  #set(change: Partial<TrialSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}
