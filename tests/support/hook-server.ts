// Stand-ins for whoever receives webhooks, on the loopback interface. The group bots check what their makers publish and
// answer with their codes.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export type Posted = { path: string; headers: IncomingMessage['headers']; body: string };
export type Reply = { status?: number; headers?: Record<string, string>; body?: string } | 'hang up' | 'wait';

export type HookServer = { url: string; posted: Posted[]; close: () => Promise<void> };

export async function startHookServer(reply: (posted: Posted) => Reply): Promise<HookServer> {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body };
      posted.push(one);
      const answer = reply(one);
      if (answer === 'wait') return;
      if (answer === 'hang up') {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted, close };
}

const reply = (content: object): Reply => ({ body: JSON.stringify(content) });
const json = ({ body }: Posted) => JSON.parse(body) as Record<string, Record<string, unknown> | string>;

/** Verifies as the convention's own library does. */
export function standardReceiver(secret: string): (posted: Posted) => Reply {
  return ({ body, headers }) => {
    try {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      return { status: 204 };
    } catch {
      return { status: 401 };
    }
  };
}

/** errcode 93000: the key in the address is wrong; 40008: it isn't a message. */
export function wecomBot(key: string): (posted: Posted) => Reply {
  return (posted) => {
    const given = new URL(posted.path, 'http://bot.invalid').searchParams.get('key');
    if (given !== key) return reply({ errcode: 93000, errmsg: 'invalid webhook url' });
    const { msgtype, text } = json(posted);
    const isText = msgtype === 'text' && typeof text === 'object' && typeof text.content === 'string';
    return reply(isText ? { errcode: 0, errmsg: 'ok' } : { errcode: 40008, errmsg: 'invalid message type' });
  };
}

/** code 19021: signature wrong, or its time more than an hour off. */
export function feishuBot(secret: string): (posted: Posted) => Reply {
  return (posted) => {
    const { timestamp, sign, msg_type: type, content } = json(posted);
    const key = `${timestamp as string}\n${secret}`;
    const right = createHmac('sha256', key).update('').digest('base64');
    const isNow = Math.abs(Date.now() / 1000 - Number(timestamp)) < 3600;
    if (sign !== right || !isNow) return reply({ code: 19021, data: {}, msg: 'sign match fail' });
    const isText = type === 'text' && typeof content === 'object' && typeof content.text === 'string';
    return reply(isText ? { code: 0, data: {}, msg: 'success' } : { code: 9499, msg: 'Bad Request' });
  };
}

/** errcode 310000: signature wrong, or its time more than an hour off. */
export function dingtalkBot(secret: string): (posted: Posted) => Reply {
  return (posted) => {
    const query = new URL(posted.path, 'http://bot.invalid').searchParams;
    const timestamp = query.get('timestamp') ?? '';
    const right = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    const isNow = Math.abs(Date.now() - Number(timestamp)) < 3_600_000;
    // A `+` that isn't written `%2B` in the query is read as a space.
    if (query.get('sign') !== right || !isNow) return reply({ errcode: 310000, errmsg: 'sign not match' });
    const { msgtype, text } = json(posted);
    const isText = msgtype === 'text' && typeof text === 'object' && typeof text.content === 'string';
    return reply(
      isText ? { errcode: 0, errmsg: 'ok' } : { errcode: 40035, errmsg: 'missing parameter json' },
    );
  };
}
