import path from 'node:path';
import { env } from '@/lib/core/env';

/** The folder that mail is kept in because no mail server is configured. Null: there is one. */
export function keptMailPlace(): string | null {
  return env().SMTP_URL === undefined ? path.join(path.resolve(env().DATA_DIR), 'mail') : null;
}
