// Reads the body of a request before Next sees it: one that is too large, or that trickles in, never gets that far.
import { IncomingMessage } from 'node:http';
import { FILES_BODY_LIMIT } from '@/lib/correspondence/file-rules';
import { takesFiles } from '@/lib/routing/file-forms';

export const BODY_LIMIT = 64 * 1024;

/** What a trial's service may be sent; each trial's manifest sets its own limit below. */
const SERVICE_BODY_LIMIT = 10 * 1024 * 1024;

/** How much an address takes, in bytes. */
export function bodyLimitOf(pathname: string): number {
  if (pathname.startsWith('/api/trials/')) return SERVICE_BODY_LIMIT;
  return takesFiles(pathname) ? FILES_BODY_LIMIT : BODY_LIMIT;
}

export type BodyRefusal = 'too-large' | 'broken';

/** True where the headers already say that the body is over the limit. */
export function announcesTooMuch(request: IncomingMessage, limit = BODY_LIMIT): boolean {
  return Number(request.headers['content-length'] ?? 0) > limit;
}

/** True where the headers say that a body follows. */
export function announcesBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The whole body, or why there is none. Stops reading at the limit, however long the sender goes on. */
export function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | BodyRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (outcome: Buffer | BodyRefusal) => {
      request.off('data', take).off('end', finish).off('close', lose);
      resolve(outcome);
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) settle('too-large');
      else chunks.push(chunk);
    };
    const finish = () => settle(Buffer.concat(chunks));
    const lose = () => settle('broken');
    request.on('data', take).on('end', finish).on('close', lose).on('error', lose);
  });
}

/** The same request with its body in hand, for a handler that reads it as a stream. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const replay = new IncomingMessage(request.socket);
  replay.method = request.method;
  replay.url = request.url;
  replay.httpVersion = request.httpVersion;
  replay.httpVersionMajor = request.httpVersionMajor;
  replay.httpVersionMinor = request.httpVersionMinor;
  replay.rawHeaders = request.rawHeaders;
  replay.headers = request.headers;
  delete replay.headers['transfer-encoding'];
  replay.headers['content-length'] = String(body.length);
  replay.push(body);
  replay.push(null);
  replay.complete = true;
  return replay;
}
