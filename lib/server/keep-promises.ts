import { noteHead } from '@/lib/audit/heads';
import { findEnd } from '@/lib/audit/queries';
import { log } from '@/lib/core/log';
import { sweepDaily } from '@/lib/retention/daily';

const EVERY_MS = 10 * 60 * 1000;

/**
 * Looks now and every ten minutes whether what is past its retention has been taken away today, and notes the end of the
 * audit log outside the database. It keeps no process alive.
 */
export function keepPromises(): void {
  const look = () =>
    void keepToday(new Date()).catch((error: unknown) => log.error('promises.failed', error));
  look();
  setInterval(look, EVERY_MS).unref();
}

async function keepToday(now: Date): Promise<void> {
  const done = await sweepDaily(now);
  if (done === null) return;
  log.info('sweep.done', { count: done.leads + done.proofs + done.messages + done.audit });
  const { id, hash } = await findEnd();
  if (hash !== null) noteHead({ id, hash }, now);
}
