// The page's own meter, from the moment its script arrives.
import { type Meter, startMeter } from './meter';
import type { Traffic } from './protocol';

// On the server there is nothing to measure.
const meter: Meter | null = typeof window === 'undefined' ? null : startMeter(window);

/** What script of this page has sent and asked for since it opened. */
export function pageTraffic(): Traffic {
  return meter?.read() ?? { sentBytes: 0, requests: [] };
}

/** Every address this page has fetched something from since it was opened, its own first. */
export function fetchedAddresses(): string[] {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ];
  return entries.map(({ name }) => name.split('?', 1)[0] ?? name);
}
