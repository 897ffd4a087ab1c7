/**
 * A trial's model run plainly, with no pipeline of ours: `tests/bench/trials/plain/<id>.ts` exports `plain` of this
 * type. It is bundled and runs in a blank page of the site; what it loads and works on is ready beforehand.
 */
export type PlainRun = {
  /** Prepares the model, as cold as in the trial. */
  open: (assets: Record<string, Uint8Array<ArrayBuffer>>) => Promise<void>;
  /** One unit of work on a sample: a text, or a file. */
  run: (input: string | Blob) => Promise<void>;
};
