import type { Delivery } from '@/lib/outbox/delivery';
import type { HookEvent } from './event';
import { type Answer, post, type PostOptions } from './post';
import type { WebhookKind } from './kinds';
import { type HookName, hookRequest, type Target } from './sign';

/** Tells a target what happened. */
export async function sendHook(
  target: Target,
  event: HookEvent,
  options: HookName & PostOptions,
): Promise<Delivery> {
  return judge(target.kind, await post(hookRequest(target, event, options), options));
}

/** What an answer means. Group bots answer 200 whatever happened, and say in their body whether they took it. */
function judge(kind: WebhookKind, answer: Answer): Delivery {
  if ('fault' in answer) return { outcome: 'failed', code: answer.fault, isAmbiguous: answer.isAmbiguous };
  const { status, body } = answer;
  // Standard Webhooks: 410 says that nobody is there any more.
  if (status < 200 || status >= 300)
    return { outcome: 'failed', code: `http_${status}`, isFinal: status === 410 };
  if (kind === 'standard') return { outcome: 'sent' };
  const code = botCode(body);
  return code === 0 ? { outcome: 'sent' } : { outcome: 'failed', code: `bot_${code ?? 'answer'}` };
}

/** WeCom and DingTalk: `errcode`. Feishu: `code`, and `StatusCode` in older answers. */
function botCode(body: string): number | null {
  try {
    const { errcode, code, StatusCode } = JSON.parse(body) as Record<string, unknown>;
    const given = errcode ?? code ?? StatusCode;
    return typeof given === 'number' && Number.isSafeInteger(given) ? given : null;
  } catch {
    return null;
  }
}
