import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder for files of backups; `DATA_DIR` is one below it, so that tests don't share what is noted there. */
export function backupFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'platform-backup-'));
  return {
    file: (name: string) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
