import { noteHead } from '@/lib/audit/heads';
import { findEnd } from '@/lib/audit/queries';
import { noteNewErasures } from '@/lib/backup/making/mutations';
import { log } from '@/lib/core/log';
import { sweepDaily } from '@/lib/retention/daily';

const EVERY_MS = 10 * 60 * 1000;

/** Whoever is erased must be noted outside the database before it can be lost. */
const NOTE_EVERY_MS = 60 * 1000;

/**
 * Looks now and every ten minutes whether what is past its retention has been taken away today, and notes the end of the
 * audit log outside the database; every minute, who was erased. It keeps no process alive.
 */
export function keepPromises(): void {
  const look = () =>
    void keepToday(new Date()).catch((error: unknown) => log.error('promises.failed', error));
  look();
  setInterval(look, EVERY_MS).unref();
  const note = () => void noteNewErasures().catch((error: unknown) => log.error('erasures.failed', error));
  setInterval(note, NOTE_EVERY_MS).unref();
}

async function keepToday(now: Date): Promise<void> {
  const done = await sweepDaily(now);
  if (done === null) return;
  const count = Object.values(done).reduce((sum, one) => sum + one, 0);
  log.info('sweep.done', { count });
  const { id, hash } = await findEnd();
  if (hash !== null) noteHead({ id, hash }, now);
}
