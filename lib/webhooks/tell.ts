// Telling one target, and keeping how it went.
import { log } from '@/lib/core/log';
import type { Delivery } from '@/lib/outbox/delivery';
import { isAnywhere } from './anywhere';
import type { HookEvent } from './event';
import { recordTry } from './mutations';
import { openTarget } from './queries';
import { sendHook } from './send';

type Told = {
  /** The row of the outbox, which gives the id that receivers drop doubles by. Null: a test. */
  messageId: string | null;
  signal: AbortSignal;
};

/** Tells a target what happened, unless it is gone or paused. */
export async function tellTarget(
  targetId: string,
  event: HookEvent,
  { messageId, signal }: Told,
): Promise<Delivery> {
  const at = new Date();
  const target = await openTarget(targetId, at);
  if (target === null) return { outcome: 'skipped', code: 'target_gone' };
  const id = `msg_${messageId ?? `test_${at.getTime()}`}`;
  const delivery = await sendHook(target, event, { id, now: at, signal, isAnywhere: isAnywhere() });
  const outcome = delivery.outcome === 'failed' ? delivery.code : delivery.outcome;
  const durationMs = Date.now() - at.getTime();
  // What is only for looking at never makes a message that arrived go out again.
  await recordTry({ targetId, messageId, at, outcome, durationMs }).catch((error: unknown) =>
    log.error('webhook.unrecorded', error),
  );
  return delivery;
}
