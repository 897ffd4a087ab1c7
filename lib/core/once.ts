import { env } from './env';

/**
 * Does a work once for each key and gives everybody who asks the same promise. Work that failed is forgotten, so that
 * whoever asks next has it done anew.
 */
export function once<Value, Key = void>(work: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const earlier = known.get(key);
    if (earlier) return earlier;
    const begun = work(key);
    known.set(key, begun);
    begun.catch(() => known.delete(key));
    return begun;
  };
}

/** The same for what people edit: while developing at every call, so that what was just written is seen. */
export function onceUnlessDeveloping<Value, Key = void>(
  work: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const kept = once(work);
  return (key) => (env().NODE_ENV === 'development' ? work(key) : kept(key));
}

/** Works something out once for each key, without waiting; what threw is tried again. While developing, at every call. */
export function keptUnlessDeveloping<Value, Key = void>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key) && env().NODE_ENV !== 'development') return known.get(key) as Value;
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
