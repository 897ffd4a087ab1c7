// The operator's own HTTP service, as docs/trials.md asks for it: it answers with JSON, keeps what it was sent for as
// long as it is told, and deletes it then.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type TrialService = {
  url: string;
  /** What it still has. */
  kept: () => string[];
  /** The headers of every request so far. */
  asked: () => IncomingMessage['headers'][];
  answerWith: (answer: (response: ServerResponse) => void) => void;
  stop: () => void;
};

/** Starts one that counts the characters of a text. A second of its time is a millisecond. */
export async function startTrialService(): Promise<TrialService> {
  const kept = new Set<{ text: string }>();
  const asked: IncomingMessage['headers'][] = [];
  let answer: ((response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => {
    asked.push(request.headers);
    let text = '';
    request.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    request.on('end', () => {
      const entry = { text };
      kept.add(entry);
      setTimeout(() => kept.delete(entry), Number(request.headers['x-keep-at-most-seconds']));
      if (answer) answer(response);
      else
        response
          .setHeader('Content-Type', 'application/json')
          .end(JSON.stringify({ characters: text.length }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/run`,
    kept: () => [...kept].map(({ text }) => text),
    asked: () => asked,
    answerWith: (next) => (answer = next),
    stop: () => server.close(),
  };
}
