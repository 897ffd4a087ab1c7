// One request to the outside: to an address that was checked after it was resolved, and to that very address.
import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './address';
import { isPublicHost } from './rules';
import type { HookRequest } from './sign';

export const LONGEST_POST_MS = 10_000;
const ANSWER_BYTES_MAX = 64 * 1024;

export type Answer =
  | { status: number; body: string }
  | { fault: string; /** All of it was sent, and no answer came back. */ isAmbiguous: boolean };

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export type PostOptions = {
  signal: AbortSignal;
  /** WEBHOOK_TARGETS=any: for development and tests only. */
  isAnywhere: boolean;
  resolve?: Resolve;
};

const resolveByDns: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Posts and reads the answer. It never rejects, follows no redirect, and ends within ten seconds. */
export function post(wanted: HookRequest, options: PostOptions): Promise<Answer> {
  const { url } = wanted;
  if (!options.isAnywhere && !isPublicHost(url.hostname))
    return Promise.resolve({ fault: 'address_private', isAmbiguous: false });
  return new Promise((settle) => send(wanted, options, settle));
}

function send(
  { url, headers, body }: HookRequest,
  options: PostOptions,
  settle: (answer: Answer) => void,
): void {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(LONGEST_POST_MS)]);
  let isSent = false;
  const fail = (error: unknown) => settle({ fault: faultOf(error, signal), isAmbiguous: isSent });
  const request = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'platform-webhooks/1' },
    // A connection of its own, to the address that was just checked.
    agent: false,
    lookup: pinned(options),
    signal,
  });
  request.on('error', fail);
  request.on('finish', () => (isSent = true));
  request.on('response', (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      if (text.length > ANSWER_BYTES_MAX) response.destroy(new Fault('answer_too_long'));
    });
    response.on('error', fail);
    response.on('end', () => settle({ status: response.statusCode ?? 0, body: text }));
  });
  request.end(body);
}

/** Resolves a name once and lets the connection go nowhere else, if everything it leads to is public. */
function pinned({ isAnywhere, resolve = resolveByDns }: PostOptions): LookupFunction {
  return (host, { all }, callback) => {
    const answer = async () => {
      const found = await resolve(host);
      const [first] = found;
      if (first === undefined) throw new Fault('address_unknown');
      if (!isAnywhere && !found.every(({ address }) => isPublicAddress(address)))
        throw new Fault('address_private');
      return first;
    };
    answer().then(
      (first) => (all ? callback(null, [first]) : callback(null, first.address, first.family)),
      (error: unknown) => callback(error as NodeJS.ErrnoException, '', 0),
    );
  };
}

class Fault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

function faultOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'connection';
}
