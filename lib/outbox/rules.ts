// When a message is tried again, and when it is given up.
import type { Delivery } from './delivery';

/** With the back-off below: a little over a day. */
export const MOST_TRIES = 14;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 60 * 60 * 1000;

/**
 * When to try again after so many tries: twice as long each time, up to six hours, and anything between half and all of
 * that, so that what failed together doesn't come back together.
 *
 * @param random from 0 up to 1
 */
export function retryAt(attempts: number, now: Date, random: number): Date {
  const whole = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return new Date(now.getTime() + Math.round(whole * (0.5 + random / 2)));
}

type Tried = { attempts: number; ambiguous: number };

/** What a row becomes after a try. Its lease ends in any case. */
export function afterTry(
  { attempts, ambiguous }: Tried,
  delivery: Delivery,
  at: { now: Date; random: number },
) {
  const released = { leasedBy: null, leasedUntil: null };
  if (delivery.outcome !== 'failed') {
    const lastError = delivery.outcome === 'skipped' ? delivery.code : null;
    return { ...released, doneAt: at.now, outcome: delivery.outcome, lastError };
  }
  const { code: lastError, isFinal = false, isAmbiguous = false } = delivery;
  const failed = { ...released, lastError, ambiguous: ambiguous + (isAmbiguous ? 1 : 0) };
  return isFinal || attempts >= MOST_TRIES
    ? { ...failed, deadAt: at.now }
    : { ...failed, dueAt: retryAt(attempts, at.now, at.random) };
}
