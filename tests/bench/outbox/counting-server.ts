// A mail server that counts: which Message-IDs came for whom, and how often.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Counted = {
  url: string;
  /** Recipient → Message-ID → how often it was taken. */
  taken: Map<string, Map<string, number>>;
  close: () => Promise<void>;
};

/** Longest pause before it answers that it has taken a mail, in milliseconds: where a kill is worst. */
const PAUSE_MS = 20;

export async function startCountingServer(): Promise<Counted> {
  const taken: Counted['taken'] = new Map();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? 'none';
        const to = envelope.rcptTo[0]?.address ?? 'nobody';
        const ids = taken.get(to) ?? new Map<string, number>();
        taken.set(to, ids.set(id, (ids.get(id) ?? 0) + 1));
        setTimeout(() => callback(), Math.random() * PAUSE_MS);
      });
    },
  });
  // Clients that are killed in the middle of a talk are what this is about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, taken, close };
}
