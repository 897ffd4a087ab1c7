// Measures what leaves a page or a worker: it stands in front of each way that script has to send something. What a
// request carries in its body and behind the ? of its address is counted; headers, which the browser writes, are not.
import type { Traffic } from './protocol';

export type Meter = { read: () => Traffic };

type Scope = Record<string, unknown> & { location?: { href: string } };

/** Counts from now on. Called once, before anything of a trial runs; `scope` is the global object. */
export function startMeter(scope: object): Meter {
  const target = scope as Scope;
  const traffic: Traffic = { sentBytes: 0, requests: [] };
  const count = (address: unknown, body?: unknown) => {
    const url = addressOf(address, target.location?.href);
    traffic.requests.push(url.split('?', 1)[0] ?? url);
    traffic.sentBytes += queryBytes(url) + sizeOf(body);
  };
  const add = (body: unknown) => void (traffic.sentBytes += sizeOf(body));
  watchFetch(target, count);
  watchRequests(target, count, add);
  watchSockets(target, count, add);
  watchBeacons(target, count);
  return { read: () => ({ sentBytes: traffic.sentBytes, requests: [...traffic.requests] }) };
}

type Count = (address: unknown, body?: unknown) => void;

function watchFetch(scope: Scope, count: Count): void {
  const original = scope.fetch;
  if (typeof original !== 'function') return;
  scope.fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const body = init?.body ?? (input instanceof Request ? input.body : null);
    count(input instanceof Request ? input.url : input, body);
    return (original as typeof fetch).call(scope, input, init);
  };
}

function watchRequests(scope: Scope, count: Count, add: (body: unknown) => void): void {
  const prototype = prototypeOf(scope.XMLHttpRequest);
  before(prototype, 'open', (_method, address) => count(address));
  before(prototype, 'send', (body) => add(body));
}

function watchSockets(scope: Scope, count: Count, add: (body: unknown) => void): void {
  before(prototypeOf(scope.WebSocket), 'send', (body) => add(body));
  before(prototypeOf(scope.RTCDataChannel), 'send', (body) => add(body));
  for (const name of ['WebSocket', 'EventSource', 'WebTransport']) watchConstructor(scope, name, count);
}

function watchBeacons(scope: Scope, count: Count): void {
  before(prototypeOf(scope.Navigator), 'sendBeacon', count);
}

function watchConstructor(scope: Scope, name: string, count: Count): void {
  const original = scope[name];
  if (typeof original !== 'function') return;
  scope[name] = new Proxy(original, {
    construct(made, [address, ...rest]: unknown[], newTarget) {
      count(address);
      return Reflect.construct(made, [address, ...rest], newTarget) as object;
    },
  });
}

function prototypeOf(constructor: unknown): Record<string, unknown> | undefined {
  return typeof constructor === 'function' ? (constructor.prototype as Record<string, unknown>) : undefined;
}

function before(
  holder: Record<string, unknown> | undefined,
  name: string,
  act: (...given: unknown[]) => void,
): void {
  const original = holder?.[name];
  if (!holder || typeof original !== 'function') return;
  holder[name] = function (this: unknown, ...given: unknown[]): unknown {
    act(...given);
    return (original as (...all: unknown[]) => unknown).apply(this, given);
  };
}

function addressOf(address: unknown, base?: string): string {
  const text = String(address);
  return URL.canParse(text, base) ? new URL(text, base).href : text;
}

function queryBytes(url: string): number {
  const from = url.indexOf('?');
  return from === -1 ? 0 : utf8Length(url.slice(from + 1));
}

/** A stream tells no size beforehand; it counts as one byte, so that 0 still means none. */
const UNKNOWN_BYTES = 1;

/** The size of a request's body in bytes. */
export function sizeOf(body: unknown): number {
  if (body === null || body === undefined) return 0;
  if (typeof body === 'string') return utf8Length(body);
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
  if (body instanceof Blob) return body.size;
  if (body instanceof URLSearchParams) return utf8Length(body.toString());
  if (body instanceof FormData)
    return [...body].reduce((sum, [name, value]) => sum + utf8Length(name) + sizeOf(value), 0);
  return UNKNOWN_BYTES;
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
