type Waiting<Item> = { item: Item; resolve: () => void; reject: (error: unknown) => void };

/**
 * Does together what arrives while earlier work is under way, so that ten callers at once cost one commit to disk instead
 * of ten. Where a group fails each of it is done alone: nobody is refused for what another asked.
 */
export class Gathering<Item> {
  #waiting: Waiting<Item>[] = [];
  #isAtWork = false;

  /** @param most in one group */
  constructor(
    private readonly together: (items: [Item, ...Item[]]) => Promise<void>,
    private readonly most: number,
  ) {}

  /** Resolves once the work that holds the item is done; rejects with what its own work failed with. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#isAtWork) void this.#workThrough();
    });
  }

  async #workThrough(): Promise<void> {
    this.#isAtWork = true;
    for (;;) {
      const [first, ...rest] = this.#waiting.splice(0, this.most);
      if (first === undefined) break;
      await this.#settle([first, ...rest]);
    }
    this.#isAtWork = false;
  }

  async #settle(group: [Waiting<Item>, ...Waiting<Item>[]]): Promise<void> {
    const [first, ...rest] = group;
    try {
      await this.together([first.item, ...rest.map(({ item }) => item)]);
      for (const { resolve } of group) resolve();
    } catch (error) {
      if (rest.length === 0) first.reject(error);
      else for (const one of group) await this.#settle([one]);
    }
  }
}
