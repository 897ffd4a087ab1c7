// Whether this instance can do its work. Asked by load balancers and people; says no more than which check failed.
import { statfsSync } from 'node:fs';
import { env } from '@/lib/core/env';
import { KeysError } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { requireKeysInUse } from '@/lib/crypto/queries';
import { probeDatabase } from '@/lib/db/probe';

const LEAST_FREE_BYTES = 500 * 1024 * 1024;
const LEAST_FREE_SHARE = 0.1;

// Anybody may ask, and each answer costs a write.
const GOOD_FOR_MS = 1_000;

let last: { at: number; failed: Promise<string[]> } | undefined;

/** The names of the checks that failed, as of the last second; empty when everything is in order. */
export function failedChecks(): Promise<string[]> {
  const at = performance.now();
  if (!last || at - last.at > GOOD_FOR_MS) last = { at, failed: check() };
  return last.failed;
}

async function check(): Promise<string[]> {
  const [database, keys] = await Promise.all([probeDatabase(), hasKeys()]);
  const checks: [string, boolean][] = [
    ['database', database.write],
    ['migrations', database.migrations],
    ['settings', database.pragmas ?? true],
    ['keys', keys],
    ['disk', hasRoom()],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}

/** The keys are there, and those of every stored record. A database that gives no answer is another check's to report. */
async function hasKeys(): Promise<boolean> {
  try {
    const ring = keyRing();
    return await requireKeysInUse(ring).then(
      () => true,
      (error: unknown) => !(error instanceof KeysError),
    );
  } catch {
    return false;
  }
}

// A tenth of a large disk is plenty, and so are 500 MB of a small one.
function hasRoom(): boolean {
  try {
    const { bavail, bsize, blocks } = statfsSync(env().DATA_DIR);
    return bavail * bsize > LEAST_FREE_BYTES || bavail > blocks * LEAST_FREE_SHARE;
  } catch {
    return false;
  }
}
