import { type IncomingMessage, ServerResponse } from 'node:http';
import { Writable } from 'node:stream';

export type HeldResponse = {
  /** To be given to whoever writes the answer; to them it is like any other. */
  response: ServerResponse;
  /** What has been written so far, encoded as the headers say. */
  body: () => Buffer;
};

/** An answer that is written into memory, so that it can be changed before it goes out. */
export function holdResponse(request: IncomingMessage): HeldResponse {
  const response = new ServerResponse(request);
  // Without a socket nothing would ever be drained, and the writer would wait for ever.
  (response as { assignSocket: (socket: never) => void }).assignSocket(nowhere() as never);
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, isEncoding(encoding) ? encoding : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const write = response.write.bind(response) as (...parts: unknown[]) => boolean;
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
  Object.assign(response, {
    write: (...parts: unknown[]) => {
      keep(parts[0], parts[1]);
      write(...parts);
      // Memory is never full, and nobody would say when it is empty again.
      return true;
    },
    end: (...parts: unknown[]) => {
      keep(parts[0], parts[1]);
      return end(...parts);
    },
  });
  // A real one closes once it is sent; Next waits for that to clear up.
  response.once('finish', () => response.emit('close'));
  return { response, body: () => Buffer.concat(chunks) };
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => setImmediate(done) });
}

function isEncoding(encoding: unknown): encoding is BufferEncoding {
  return typeof encoding === 'string' && Buffer.isEncoding(encoding);
}
