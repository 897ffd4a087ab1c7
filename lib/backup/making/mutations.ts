import { findEnd } from '@/lib/audit/queries';
import { keyRing } from '@/lib/crypto/keys';
import { type Database, db, openDatabase } from '@/lib/db/client';
import { withSnapshot } from '@/lib/db/snapshot';
import { listTables } from '@/lib/db/tables';
import { noteErasures, readErasures } from '../erasures';
import { checkBackup, type Made, writeBackup } from '../file';
import { recordBackup } from '../mutations';
import { listErasures, listMigrationNames, readTables } from '../queries';
import { BackupError } from '../sealed-stream';

/** Backs a database up into a file, from one state of it, and reads the file again to its end. */
export async function backUp(url: string, file: string, now: Date): Promise<Made> {
  const ring = keyRing();
  const made = await withSnapshot(url, (client) =>
    writeBackup(ring, file, {
      createdAt: now,
      migrations: listMigrationNames(),
      rows: readTables(client, listTables()),
    }),
  );
  const found = await checkBackup(ring, file);
  if (JSON.stringify(found) !== JSON.stringify(made.tally))
    throw new BackupError('What was written can’t be read again.');
  const database = openDatabase(url);
  try {
    const rows = Object.values(made.tally).reduce((sum, count) => sum + count, 0);
    await database.$transaction((transaction) => recordBackup(transaction, now, rows));
    await noteNewErasures(database);
  } finally {
    await database.$disconnect();
  }
  return made;
}

/** Notes beside the database who was erased since this was last done. A log that is shorter than what is noted is another. */
export async function noteNewErasures(database: Database = db()): Promise<void> {
  const noted = readErasures().at(-1)?.id ?? 0;
  const { id } = await findEnd(database);
  noteErasures(await listErasures(database, noted > id ? 0 : noted));
}
