import { EnvError } from '../../core/env';
import { KeysError } from '../../crypto/key-text';
import { isDatabaseUnavailable } from '../../db/faults';
import { MigrationError } from '../../db/migrations/pending';

/** What kept a command from its work, for the person who called it. */
export function explain(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  if ([MigrationError, KeysError, EnvError].some((known) => error instanceof known)) return what;
  if (!isDatabaseUnavailable(error)) return what;
  return `The database can't be reached or written (${what}). Check DATABASE_URL, or DATA_DIR and its disk.`;
}
