export type BoundedMap<Key, Value> = {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => void;
  readonly size: number;
};

/** A map that keeps what was used last and forgets the rest, so that it never grows beyond `limit` entries. */
export function boundedMap<Key, Value>(limit: number): BoundedMap<Key, Value> {
  // A map keeps the order in which keys were put in: the first is the one that was used longest ago.
  const entries = new Map<Key, Value>();
  const set = (key: Key, value: Value) => {
    entries.delete(key);
    entries.set(key, value);
    const [oldest] = entries.keys();
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
  };
  return {
    get: (key) => {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    get size() {
      return entries.size;
    },
  };
}
