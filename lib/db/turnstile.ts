/** Lets one caller through at a time, in the order of arrival. */
export class Turnstile {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn and gives the function that ends it; calling that twice does nothing more. */
  async enter(): Promise<() => void> {
    const before = this.#last;
    let leave: () => void = () => undefined;
    this.#last = new Promise((resolve) => (leave = resolve));
    await before;
    return leave;
  }

  async pass<Value>(work: () => Promise<Value>): Promise<Value> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
