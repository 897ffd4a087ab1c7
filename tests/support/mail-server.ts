// A mail server of our own on the loopback interface, which keeps what it is given.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What it does with a mail: takes it, answers with a code, or hangs up after it has taken all of it. */
export type Answer = 'take' | 'hang up' | number;

export type MailServer = {
  url: string;
  /** Each mail it took, in the order of arrival, doubles included. */
  mails: { messageId: string; from: string; to: string[]; parsed: ParsedMail }[];
  close: () => Promise<void>;
};

/** @param answer asked for each mail once all of it is there */
export async function startMailServer(
  answer: (mail: ParsedMail) => Answer = () => 'take',
): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      void simpleParser(stream).then((parsed) => {
        const what = answer(parsed);
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        const keep = () => mails.push({ messageId: parsed.messageId ?? '', from, to, parsed });
        if (what === 'hang up') {
          keep();
          hangUp(server);
          return;
        }
        if (what === 'take') {
          keep();
          callback();
          return;
        }
        callback(Object.assign(new Error('Not now'), { responseCode: what }));
      });
    },
  });
  // Clients that end in the middle of a talk are what these tests are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
}

function hangUp({ connections }: SMTPServer): void {
  for (const { _socket: socket } of connections as Set<{ _socket: { destroy: () => void } }>)
    socket.destroy();
}
