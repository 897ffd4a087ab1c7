// Work that is done once a day, whichever instance comes first. An instance that dies loses its lease in time.
import { randomUUID } from 'node:crypto';
import { shanghaiDate } from '@/lib/core/dates';
import { db } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/faults';

/** How long an instance may be silent before another takes its work over, in milliseconds. */
export const LEASE_MS = 10 * 60 * 1000;

export type Lease = { name: string; holder: string };

/** Takes today's work of this name. Null: it is done, or somebody else is at it. */
export async function takeDailyTask(name: string, now: Date): Promise<Lease | null> {
  const holder = randomUUID();
  const taken = { holder, leasedUntil: new Date(now.getTime() + LEASE_MS) };
  const { count } = await db().dailyTask.updateMany({
    where: {
      AND: [
        { name },
        { OR: [{ doneFor: null }, { doneFor: { lt: shanghaiDate(now) } }] },
        { OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }] },
      ],
    },
    data: taken,
  });
  if (count === 1) return { name, holder };
  if ((await db().dailyTask.count({ where: { name } })) > 0) return null;
  try {
    await db().dailyTask.create({ data: { name, ...taken } });
    return { name, holder };
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

/** Keeps the lease for longer. False: somebody else has it by now. */
export async function renewLease(lease: Lease, now: Date): Promise<boolean> {
  const data = { leasedUntil: new Date(now.getTime() + LEASE_MS) };
  return (await db().dailyTask.updateMany({ where: lease, data })).count === 1;
}

/** Ends the work for the day it was begun on. */
export async function finishDailyTask(lease: Lease, begun: Date): Promise<void> {
  const data = { doneFor: shanghaiDate(begun), leasedUntil: null, holder: null };
  await db().dailyTask.updateMany({ where: lease, data });
}
