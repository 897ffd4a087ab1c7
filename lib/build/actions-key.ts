import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The key that server actions are named and sealed with, made once and kept in the data folder: a rebuild with the same
 * key still accepts the forms that visitors have open. The build output contains it, so `.next` is secret too.
 */
export function serverActionsKey(dataDir: string): string {
  const file = path.join(dataDir, 'server-actions.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // Two builds at once must not each make one: only the first may create the file.
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(file, 'utf8').trim();
  if (Buffer.from(key, 'base64').length !== 32) {
    throw new Error(`${file} holds no key of 32 bytes. Remove it; the next build makes another.`);
  }
  return key;
}
