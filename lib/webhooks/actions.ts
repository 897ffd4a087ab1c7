'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { setResponseStatus } from '@/lib/server/response-status';
import { asStaff, type SignedIn } from '@/lib/staff/session';
import { textOf } from '@/lib/core/posted';
import type { WebhookAnswer } from './answer';
import { addTarget, pauseTarget, recordTest, removeTarget, rotateTarget } from './mutations';
import { targetInput } from './schema';
import { testTarget } from './test-target';

const PAGE = '/staff/webhooks';

/** Adds a target; a secret of ours is shown this once. */
export async function addWebhook(_before: WebhookAnswer, posted: FormData): Promise<WebhookAnswer> {
  return asStaff(async (member): Promise<WebhookAnswer> => {
    const text = (name: string) => textOf(posted, name);
    const values = { kind: text('kind'), name: text('name'), url: text('url') };
    const parsed = targetInput.safeParse({ ...values, secret: text('secret') });
    if (!parsed.success) {
      const { fieldErrors } = z.flattenError(parsed.error);
      return invalid(
        Object.fromEntries(Object.entries(fieldErrors).map(([name, [code]]) => [name, code])),
        values,
      );
    }
    const added = await addTarget(member, parsed.data, new Date());
    if (!added.ok) return invalid({ url: added.reason }, values);
    revalidatePath(PAGE);
    const { secret } = added.value;
    return secret === null ? { status: 'done', what: 'added' } : { status: 'shown', secret };
  });
}

/** What is done with one target: tested, given a new secret, paused, resumed or removed. */
export async function changeWebhook(_before: WebhookAnswer, posted: FormData): Promise<WebhookAnswer> {
  return asStaff(async (member): Promise<WebhookAnswer> => {
    const answer = await change(member, textOf(posted, 'do'), textOf(posted, 'id'));
    revalidatePath(PAGE);
    return answer;
  });
}

async function change(member: SignedIn, what: string, id: string): Promise<WebhookAnswer> {
  const now = new Date();
  if (what === 'test') {
    await recordTest(member, id, now);
    const outcome = await testTarget(id);
    return outcome.outcome === 'sent'
      ? { status: 'done', what: 'tested' }
      : { status: 'failed', code: outcome.code };
  }
  if (what === 'rotate') {
    const rotated = await rotateTarget(member, id, now);
    return rotated.ok ? { status: 'shown', secret: rotated.value.secret } : GONE;
  }
  if (what === 'remove')
    return (await removeTarget(member, id, now)).ok ? { status: 'done', what: 'removed' } : GONE;
  const isPaused = what === 'pause';
  const paused = await pauseTarget(member, id, { isPaused, now });
  return paused.ok ? { status: 'done', what: isPaused ? 'paused' : 'resumed' } : GONE;
}

const GONE = { status: 'failed', code: 'target_gone' } as const;

function invalid(errors: Record<string, string | undefined>, values: Record<string, string>): WebhookAnswer {
  setResponseStatus(422);
  return {
    status: 'invalid',
    errors: errors as Extract<WebhookAnswer, { status: 'invalid' }>['errors'],
    values,
  };
}
