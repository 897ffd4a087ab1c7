/** One answer at the beginning of what a connection has received, and how many bytes of it that is. */
export type Answer = { status: number; head: string; closes: boolean; bytes: number };

const HEAD_END = '\r\n\r\n';
const WITHOUT_BODY = new Set([204, 304]);

/** Reads a whole HTTP/1.1 answer (RFC 9112, 6.3). Null: it hasn't all come. Throws for what no server of the bench sends. */
export function readAnswer(received: Buffer): Answer | null {
  const headEnd = received.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = received.toString('latin1', 0, headEnd);
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  if (!status) throw new Error('Not an answer in HTTP/1.1.');
  const bytes = bodyEnd(received, { head, status, start: headEnd + HEAD_END.length });
  return bytes === null ? null : { status, head, closes: /^connection: close/im.test(head), bytes };
}

function bodyEnd(received: Buffer, body: { head: string; status: number; start: number }): number | null {
  const { head, status, start } = body;
  if (WITHOUT_BODY.has(status)) return start;
  if (/^transfer-encoding: chunked/im.test(head)) return chunksEnd(received, start);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error('An answer without a length.');
  const end = start + Number(length);
  return end <= received.length ? end : null;
}

function chunksEnd(received: Buffer, start: number): number | null {
  let at = start;
  for (;;) {
    const lineEnd = received.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(received.toString('latin1', at, lineEnd), 16);
    if (Number.isNaN(size)) throw new Error('Not a chunk.');
    at = lineEnd + 2 + size + 2;
    if (at > received.length) return null;
    if (size === 0) return at;
  }
}
