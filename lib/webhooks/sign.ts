// What goes to a target, signed anew at each try by the rules of its kind.
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { HookEvent } from './event';
import type { WebhookKind } from './kinds';

export type Target = {
  kind: WebhookKind;
  url: string;
  /** Empty where the kind has none. */
  secret: string;
  /** The secret before, while it still signs too. */
  previous: string | null;
};

/** The same id at every try: receivers drop doubles by it. */
export type HookName = { id: string; now: Date };

export type HookRequest = { url: URL; headers: Record<string, string>; body: string };

const MAKERS: Record<WebhookKind, (target: Target, event: HookEvent, name: HookName) => HookRequest> = {
  standard: standardRequest,
  wecom: wecomRequest,
  feishu: feishuRequest,
  dingtalk: dingtalkRequest,
};

export function hookRequest(target: Target, event: HookEvent, name: HookName): HookRequest {
  return MAKERS[target.kind](target, event, name);
}

/** https://www.standardwebhooks.com: id, seconds and body under HMAC-SHA-256, once for each secret that holds. */
function standardRequest(
  { url, secret, previous }: Target,
  event: HookEvent,
  { id, now }: HookName,
): HookRequest {
  const { type, at, reference, technology } = event;
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data: { reference, technology } });
  const secrets = previous === null ? [secret] : [secret, previous];
  return {
    url: new URL(url),
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(secondsOf(now)),
      'webhook-signature': secrets.map((one) => new Webhook(one).sign(id, now, body)).join(' '),
    },
  };
}

/** WeCom knows its bots by the key in their address (developer.work.weixin.qq.com, 群机器人配置说明). */
function wecomRequest({ url }: Target, { text }: HookEvent): HookRequest {
  return json(new URL(url), { msgtype: 'text', text: { content: text } });
}

/** Feishu: seconds, a line feed and the secret are the key; nothing is hashed with it (open.feishu.cn, 自定义机器人使用指南). */
function feishuRequest({ url, secret }: Target, { text }: HookEvent, { now }: HookName): HookRequest {
  const timestamp = String(secondsOf(now));
  const sign = createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');
  const signed = secret === '' ? {} : { timestamp, sign };
  return json(new URL(url), { ...signed, msg_type: 'text', content: { text } });
}

/** DingTalk: milliseconds, a line feed and the secret, hashed with the secret, in the query (open.dingtalk.com, 自定义机器人). */
function dingtalkRequest({ url, secret }: Target, { text }: HookEvent, { now }: HookName): HookRequest {
  const signed = new URL(url);
  if (secret !== '') {
    const timestamp = String(now.getTime());
    signed.searchParams.set('timestamp', timestamp);
    signed.searchParams.set(
      'sign',
      createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'),
    );
  }
  return json(signed, { msgtype: 'text', text: { content: text } });
}

function json(url: URL, content: object): HookRequest {
  return {
    url,
    body: JSON.stringify(content),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
}

function secondsOf(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
