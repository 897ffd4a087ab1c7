import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@/lib/i18n/locales';

/** One request and its answer, on their way through the front. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** The address as asked for; `/` while it isn't known or is malformed. */
  pathname: string;
  /** The language to speak in where the answer is a problem. */
  locale: Locale;
  /** The pattern that answered, for the log: never the address itself, which can hold personal data. */
  route: string;
  /** Who writes the answer, and with what: only Next's own words for an error are replaced. */
  answeredBy: 'front' | 'next' | 'next-with-file';
};

/** True for GET and HEAD. */
export function isReading({ request }: Exchange): boolean {
  return request.method === 'GET' || request.method === 'HEAD';
}

/** True where the client-side router asks for data instead of a document. */
export function asksForData({ request: { headers } }: Exchange): boolean {
  return headers.rsc !== undefined || headers['next-action'] !== undefined;
}
