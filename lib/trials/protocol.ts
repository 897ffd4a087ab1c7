// What a page and a trial's worker say to each other.
import type { FaultCode } from './faults';

/** A file of a trial as the build left it. */
export type AssetPlace = {
  url: string;
  /** As stored, and as it travels (Brotli where that is smaller). */
  bytes: number;
  transfer: number;
  /** The runtime fetches it by its address, so it is only brought near. */
  byUrl: boolean;
  /** Only for browsers that have this, or lack it. */
  when?: 'relaxed-simd' | 'no-relaxed-simd';
};

export type AssetPlaces = Readonly<Record<string, AssetPlace>>;

export type ToWorker =
  | { type: 'load'; assets: AssetPlaces }
  | { type: 'run'; run: number; input: unknown; options: unknown }
  | { type: 'cancel'; run: number };

/** What left the worker since it began, and what it asked for. */
export type Traffic = { sentBytes: number; requests: string[] };

export type FromWorker =
  | { type: 'bytes'; loaded: number }
  | { type: 'loaded'; traffic: Traffic }
  | { type: 'progress'; run: number; done: number; partial?: unknown }
  | { type: 'done'; run: number; result: unknown; extra: Record<string, unknown>; traffic: Traffic }
  | { type: 'cancelled'; run: number }
  /** Without a run: while loading. */
  | { type: 'fault'; run?: number; code: FaultCode };
