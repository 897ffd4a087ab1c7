import { FORGET_EVERY_MS, forgetTurns } from '@/lib/abuse/mutations';
import { log } from '@/lib/core/log';
import { forgetKeys } from '@/lib/correspondence/mutations';

/** Deletes now, and from then on in time, what the policy says is kept for hours only. It keeps no process alive. */
export function forgetInTime(): void {
  const forget = () => {
    for (const work of [forgetTurns, forgetKeys])
      void work(new Date()).catch((error: unknown) => log.error('forget.failed', error));
  };
  forget();
  setInterval(forget, FORGET_EVERY_MS).unref();
}
