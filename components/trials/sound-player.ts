// Plays one of several tracks of the same sound. All run at once and only one is heard, so that one can change between
// them at any moment and stay at the same place.

export type PlayerState = { isPlaying: boolean; position: number; track: number };

/** Short enough to seem instant, long enough not to click. */
const CHANGE_SECONDS = 0.01;
const IDLE: PlayerState = { isPlaying: false, position: 0, track: 0 };

type Running = { context: AudioContext; sources: AudioBufferSourceNode[]; gains: GainNode[]; began: number };

export class SoundPlayer {
  readonly seconds: number;
  #state = IDLE;
  #running: Running | null = null;
  #from = 0;
  #until = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly tracks: readonly Float32Array<ArrayBuffer>[],
    readonly sampleRate: number,
  ) {
    this.seconds = (tracks[0]?.length ?? 0) / sampleRate;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): PlayerState => this.#state;

  /** From where it stands, or again from the beginning; or a stretch, in seconds. */
  play(from?: number, until = this.seconds): void {
    this.#stop();
    const { position } = this.#state;
    this.#from = from ?? (position >= this.seconds - 0.05 ? 0 : position);
    this.#until = until;
    this.#running = this.#start(this.#from, until);
    this.#set({ isPlaying: true, position: this.#from });
    requestAnimationFrame(this.#follow);
  }

  readonly pause = (): void => {
    this.#stop();
    this.#set({ isPlaying: false });
  };

  seek(position: number): void {
    this.#set({ position });
    if (this.#state.isPlaying) this.play(position);
  }

  choose(track: number): void {
    this.#set({ track });
    const { context, gains } = this.#running ?? {};
    for (const [index, { gain }] of gains?.entries() ?? [])
      gain.setTargetAtTime(index === track ? 1 : 0, context?.currentTime ?? 0, CHANGE_SECONDS);
  }

  #start(from: number, until: number): Running {
    const context = new AudioContext();
    const gains: GainNode[] = [];
    const began = context.currentTime;
    const sources = this.tracks.map((samples, index) => {
      const buffer = context.createBuffer(1, samples.length, this.sampleRate);
      buffer.copyToChannel(samples, 0);
      const gain = context.createGain();
      gain.gain.value = index === this.#state.track ? 1 : 0;
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(gain).connect(context.destination);
      source.start(began, from, until - from);
      gains.push(gain);
      return source;
    });
    return { context, sources, gains, began };
  }

  readonly #follow = (): void => {
    if (!this.#running) return;
    const { context, began } = this.#running;
    const position = this.#from + context.currentTime - began;
    if (position >= this.#until) {
      this.#stop();
      this.#set({ isPlaying: false, position: this.#until });
      return;
    }
    this.#set({ position });
    requestAnimationFrame(this.#follow);
  };

  #stop(): void {
    for (const source of this.#running?.sources ?? []) source.stop();
    void this.#running?.context.close();
    this.#running = null;
  }

  #set(change: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
