import { finishDailyTask, renewLease, takeDailyTask } from '@/lib/leases/mutations';
import type { Due } from './queries';
import { sweep } from './sweep';

/** Sweeps if nobody has today. Null: it is done already, or another instance is at it. */
export async function sweepDaily(now: Date): Promise<Due | null> {
  const lease = await takeDailyTask('sweep', now);
  if (lease === null) return null;
  const done = await sweep(now, () => renewLease(lease, new Date()));
  await finishDailyTask(lease, now);
  return done;
}
