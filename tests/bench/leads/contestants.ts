import type { Client } from '../load/open-client';
import type { Outcome } from '../load/job';
import { formRequest, jsonRequest, type Form } from '../load/requests';
import type { RunningServer } from '../servers/running';
import { leadContent } from './content';
import { filled, openForm, type ShownForm } from './shown-form';

/** A server that takes leads, with the form it shows. */
export type Contestant = {
  server: RunningServer;
  shown: ShownForm;
  write: (port: number, form: Form) => string;
  sent: number;
};

/** What a page with a form takes: sent as a browser without script sends it. */
export async function formContestant(server: RunningServer, path: string): Promise<Contestant> {
  const shown = await openForm(`http://127.0.0.1:${server.port}`, path);
  return { server, shown, write: formRequest, sent: 0 };
}

export function jsonContestant(server: RunningServer): Contestant {
  return { server, shown: { path: '/', cookie: '', hidden: [] }, write: jsonRequest, sent: 0 };
}

const ROUND_WITHIN_MS = 120_000;
/** What only our form asks for; the others get it too, and their bodies are as long. */
const TICKED = { accept: 'yes', technology: '', homepage: '' };

/** Sends that many leads, none of them sent before. */
export async function sendLeads(
  client: Client,
  contestant: Contestant,
  { count, connections }: { count: number; connections: number },
): Promise<Outcome> {
  const { server, shown, write } = contestant;
  const requests = Array.from({ length: count }, (_, index) =>
    write(server.port, filled(shown, { ...leadContent(contestant.sent + index), ...TICKED })),
  );
  contestant.sent += count;
  const { port } = server;
  return client.run({
    port,
    connections,
    requests,
    mostRequests: count,
    mostMs: ROUND_WITHIN_MS,
    keepHeads: true,
  });
}
