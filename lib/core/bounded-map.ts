/** A map that keeps what was used last and forgets the rest, so that it never grows beyond `limit` entries. */
export type BoundedMap<Key, Value> = Pick<Map<Key, Value>, 'get' | 'set'> & { readonly size: number };

export function boundedMap<Key, Value>(limit: number): BoundedMap<Key, Value> {
  const entries = new Map<Key, Value>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      // A map keeps the order in which keys were put in: the first is the one that was used longest ago.
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      const [oldest] = entries.keys();
      if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
      return entries as Map<Key, Value>;
    },
    get size() {
      return entries.size;
    },
  };
}
