import { setTimeout as sleep } from 'node:timers/promises';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';

/** Milliseconds for which work waits, from its first attempt on, while another process holds SQLite's lock. */
const WITHIN_MS = 5_000;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

/**
 * Does a step again while another process holds the lock, and throws what SQLite said once the time is over. The step
 * must leave nothing behind when it fails. SQLite's own waiting would stop the whole process, pages from memory included:
 * docs/decisions/0011.
 */
export async function untilUnlocked<Value>(step: () => Promise<Value>): Promise<Value> {
  const deadline = performance.now() + WITHIN_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await step();
    } catch (error) {
      const left = deadline - performance.now();
      if (!isLocked(error) || left <= 0) throw error;
      await sleep(Math.min(pause, left));
    }
  }
}

/** The adapter's name for SQLITE_BUSY. */
function isLocked(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
}
