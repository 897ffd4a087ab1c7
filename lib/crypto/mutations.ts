import { db } from '@/lib/db/client';
import type { KeyRing } from './key-text';
import { rewrapRecordKey } from './seal';
import { sealedTables } from './sealed-tables';

const BATCH = 200;

/**
 * Wraps the data key of every record with the ring's current key, in batches, and gives the number of records changed.
 * What was done stays done when it is cut off; called again it goes on with the rest. A record that is erased meanwhile
 * stays erased. Throws a SealError at a record whose key can't be opened.
 */
export async function rewrapRecords(ring: KeyRing): Promise<number> {
  let count = 0;
  for (const table of sealedTables()) count += await rewrapTable(ring, table);
  return count;
}

async function rewrapTable(
  ring: KeyRing,
  { name, rows }: ReturnType<typeof sealedTables>[number],
): Promise<number> {
  let count = 0;
  for (;;) {
    const records = await rows.findMany({
      where: { keyId: { not: ring.currentKeyId }, wrappedKey: { not: null } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, keyId: true, wrappedKey: true },
    });
    if (records.length === 0) return count;
    const updates = records.flatMap(({ id, ...stored }) => {
      const data = rewrapRecordKey(ring, { table: name, id }, stored);
      return data ? [rows.updateMany({ where: { id, keyId: stored.keyId }, data })] : [];
    });
    const done = await db().$transaction(updates);
    count += done.reduce((sum, one) => sum + one.count, 0);
  }
}
