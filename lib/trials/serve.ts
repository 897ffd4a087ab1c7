// The worker's side of a trial: it loads what the manifest names, runs inputs one after another, and says how far it is.
import { faultOf, TrialFault } from './faults';
import { startMeter } from './meter';
import type { AssetPlace, AssetPlaces, FromWorker, ToWorker } from './protocol';

export type LoadContext = {
  /** The bytes of an asset of the manifest; counted towards the progress bar. */
  asset: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Where an asset lies, for runtimes that fetch by themselves. */
  assetUrl: (name: string) => string;
};

export type RunContext = {
  /** Something to show before the end: share done from 0 to 1, and the result as far as it goes. */
  progress: (done: number, partial?: unknown) => void;
  signal: AbortSignal;
};

/** What a run gives: the JSON of the result, and what can't be JSON (typed arrays, ImageBitmaps, Blobs), transferred. */
export type Outcome<Result> = {
  result: Result;
  extra?: Record<string, unknown>;
  transfer?: Transferable[];
};

type Run<Input, Options, Result> = (
  input: Input,
  options: Options,
  context: RunContext,
) => Promise<Outcome<Result>>;

export type Trial<Input, Options, Result> = {
  load: (context: LoadContext) => Promise<Run<Input, Options, Result>>;
};

type WorkerScope = {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
};

/** Answers the page's messages with a trial. A worker calls this once and nothing else. */
export function serveTrial<Input, Options, Result>(trial: Trial<Input, Options, Result>): void {
  const scope = globalThis as unknown as WorkerScope;
  const meter = startMeter(globalThis);
  const say = (message: FromWorker, transfer: Transferable[] = []) => scope.postMessage(message, transfer);
  const running = new Map<number, AbortController>();
  let ready: Promise<Run<Input, Options, Result>> | undefined;

  async function load(assets: AssetPlaces): Promise<void> {
    try {
      const context = loadContext(assets, (loaded) => say({ type: 'bytes', loaded }));
      await context.bringNear();
      ready = trial.load(context);
      await ready;
      say({ type: 'loaded', traffic: meter.read() });
    } catch (error) {
      say({ type: 'fault', code: faultOf(error) });
    }
  }

  async function run({ run: number, input, options }: Extract<ToWorker, { type: 'run' }>): Promise<void> {
    const abort = new AbortController();
    running.set(number, abort);
    const { signal } = abort;
    const progress = (done: number, partial?: unknown) =>
      say({ type: 'progress', run: number, done, partial });
    try {
      const work = await ready;
      if (!work) throw new TrialFault('interrupted');
      const { result, extra, transfer } = await work(input as Input, options as Options, {
        progress,
        signal,
      });
      if (signal.aborted) say({ type: 'cancelled', run: number });
      else say({ type: 'done', run: number, result, extra: extra ?? {}, traffic: meter.read() }, transfer);
    } catch (error) {
      if (signal.aborted) say({ type: 'cancelled', run: number });
      else say({ type: 'fault', run: number, code: faultOf(error) });
    } finally {
      running.delete(number);
    }
  }

  scope.addEventListener('message', ({ data }) => {
    if (data.type === 'load') void load(data.assets);
    else if (data.type === 'run') void run(data);
    else running.get(data.run)?.abort();
  });
}

function loadContext(assets: AssetPlaces, report: (loaded: number) => void) {
  const received = new Map<string, number>();
  const placeOf = (name: string): AssetPlace => {
    const place = assets[name];
    if (!place) throw new Error(`The manifest names no asset ${name}`);
    return place;
  };
  // The bar shows bytes as they travel; the stream gives them unpacked.
  const count = (name: string, { bytes, transfer }: AssetPlace, length: number) => {
    received.set(name, (Math.min(length, bytes) / bytes) * transfer);
    report([...received.values()].reduce((sum, part) => sum + part, 0));
  };
  const asset = async (name: string) => {
    const place = placeOf(name);
    const bytes = new Uint8Array(place.bytes);
    await readThrough(place, (chunk, length) => {
      bytes.set(chunk, length);
      count(name, place, length + chunk.length);
    });
    return bytes;
  };
  const bringNear = async () => {
    const named = Object.entries(assets).filter(([, { byUrl }]) => byUrl);
    await Promise.all(
      named.map(([name, place]) =>
        readThrough(place, (chunk, length) => count(name, place, length + chunk.length)),
      ),
    );
  };
  return { asset, assetUrl: (name: string) => placeOf(name).url, bringNear };
}

/** Fetches a file piece by piece. Throws TrialFault 'offline' where it doesn't come whole. */
async function readThrough(
  { url, bytes }: AssetPlace,
  take: (chunk: Uint8Array, length: number) => void,
): Promise<void> {
  let length = 0;
  try {
    const answer = await fetch(url);
    const reader = answer.ok ? answer.body?.getReader() : undefined;
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      if (length + piece.value.length > bytes) break;
      take(piece.value, length);
      length += piece.value.length;
    }
  } catch (error) {
    if (error instanceof TypeError) throw new TrialFault('offline');
    throw error;
  }
  if (length !== bytes) throw new TrialFault('offline');
}
