import { afterEach, describe, expect, it } from 'vitest';
import { post } from '@/lib/webhooks/post';
import { sendHook } from '@/lib/webhooks/send';
import type { Target } from '@/lib/webhooks/sign';
import {
  dingtalkBot,
  feishuBot,
  type HookServer,
  type Posted,
  type Reply,
  standardReceiver,
  startHookServer,
  wecomBot,
} from '@/tests/support/hook-server';

const EVENT = {
  type: 'lead.submitted',
  at: new Date('2026-03-01T04:00:00.000Z'),
  reference: 'L-7K3M-Q9XD',
  technology: 'speech-recognition',
  text: '新线索 L-7K3M-Q9XD',
};
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OLD = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';

const running: HookServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function serve(reply: (posted: Posted) => Reply): Promise<HookServer> {
  const server = await startHookServer(reply);
  running.push(server);
  return server;
}

function send(target: Partial<Target> & { url: string }, signal = new AbortController().signal) {
  const whole: Target = { kind: 'standard', secret: SECRET, previous: null, ...target };
  return sendHook(whole, EVENT, { id: 'msg_1', now: new Date(), signal, isAnywhere: true });
}

describe('a webhook', () => {
  it('is signed by Standard Webhooks, anew at each try with the same id, and holds reference and technology', async () => {
    const { url, posted } = await serve(standardReceiver(SECRET));
    expect(await send({ url })).toEqual({ outcome: 'sent' });
    expect(await send({ url })).toEqual({ outcome: 'sent' });
    expect(posted.map(({ headers }) => headers['webhook-id'])).toEqual(['msg_1', 'msg_1']);
    expect(JSON.parse(posted[0]?.body ?? '')).toEqual({
      type: 'lead.submitted',
      timestamp: '2026-03-01T04:00:00.000Z',
      data: { reference: 'L-7K3M-Q9XD', technology: 'speech-recognition' },
    });
    expect(await send({ url, secret: OLD })).toMatchObject({ outcome: 'failed', code: 'http_401' });
  });

  it('is signed by the old secret too while that holds', async () => {
    const { url } = await serve(standardReceiver(OLD));
    expect(await send({ url, previous: OLD })).toEqual({ outcome: 'sent' });
  });

  it('follows no redirect, and takes 410 as the last word', async () => {
    const elsewhere = await serve(() => ({}));
    const moved = await serve(() => ({ status: 302, headers: { location: elsewhere.url } }));
    expect(await send({ url: moved.url })).toMatchObject({ outcome: 'failed', code: 'http_302' });
    expect(elsewhere.posted).toEqual([]);
    const gone = await serve(() => ({ status: 410 }));
    expect(await send({ url: gone.url })).toMatchObject({ code: 'http_410', isFinal: true });
  });

  it('says when nobody knows whether it was taken, and reads no endless answer', async () => {
    const rude = await serve(() => 'hang up');
    expect(await send({ url: rude.url })).toMatchObject({ outcome: 'failed', isAmbiguous: true });
    const slow = await serve(() => 'wait');
    const outcome = await send({ url: slow.url }, AbortSignal.timeout(300));
    expect(outcome).toEqual({ outcome: 'failed', code: 'timeout', isAmbiguous: true });
    const long = await serve(() => ({ body: 'x'.repeat(5_000_000) }));
    expect(await send({ url: long.url })).toMatchObject({ outcome: 'failed', code: 'answer_too_long' });
  });

  it('goes to the very address that was checked, resolved once', async () => {
    const { url, posted } = await serve(() => ({ status: 204 }));
    let asked = 0;
    // A name that leads elsewhere when it is asked again.
    const resolve = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }]);
    };
    const named = url.replace('127.0.0.1', 'hooks.example.com');
    const signal = new AbortController().signal;
    const request = { url: new URL(named), headers: {}, body: '{}' };
    expect(await post(request, { signal, isAnywhere: true, resolve })).toEqual({ status: 204, body: '' });
    expect([asked, posted.length]).toEqual([1, 1]);
    expect(posted[0]?.headers.host).toContain('hooks.example.com');
  });

  it('where nobody listens is tried again', async () => {
    const { url, close } = await startHookServer(() => ({}));
    await close();
    expect(await send({ url })).toEqual({ outcome: 'failed', code: 'ECONNREFUSED', isAmbiguous: false });
  });
});

describe('a group bot', () => {
  // Enough tries for signatures with `+` and `/` in them.
  const TRIES = 12;

  it.each([
    ['wecom', wecomBot('right'), '/cgi-bin/webhook/send?key=right', ''],
    ['feishu', feishuBot('right'), '/open-apis/bot/v2/hook/x', 'right'],
    ['dingtalk', dingtalkBot('right'), '/robot/send?access_token=x', 'right'],
  ] as const)(
    'of %s takes what we send, by the rules its maker publishes',
    async (kind, bot, path, secret) => {
      const { url, posted } = await serve(bot);
      for (let n = 0; n < TRIES; n += 1)
        expect(await send({ kind, url: `${url}${path}`, secret })).toEqual({ outcome: 'sent' });
      expect(posted.every(({ body }) => body.includes(EVENT.reference))).toBe(true);
    },
  );

  it.each([
    ['wecom', wecomBot('other'), '/cgi-bin/webhook/send?key=right', '', 'bot_93000'],
    ['feishu', feishuBot('other'), '/open-apis/bot/v2/hook/x', 'right', 'bot_19021'],
    ['dingtalk', dingtalkBot('other'), '/robot/send?access_token=x', 'right', 'bot_310000'],
  ] as const)('of %s that refuses with status 200 has failed', async (kind, bot, path, secret, code) => {
    const { url } = await serve(bot);
    expect(await send({ kind, url: `${url}${path}`, secret })).toEqual({ outcome: 'failed', code });
  });

  it('that answers 200 with something else has failed', async () => {
    const { url } = await serve(() => ({ body: '<html>maintenance</html>' }));
    expect(await send({ kind: 'wecom', url })).toEqual({ outcome: 'failed', code: 'bot_answer' });
  });
});
