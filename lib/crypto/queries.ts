import { KeysError, type KeyRing } from './key-text';
import { sealedTables } from './sealed-tables';

/** The ids of the keys that wrap the data keys of stored records. */
export async function keyIdsInUse(): Promise<string[]> {
  const ids = new Set<string>();
  for (const { rows } of sealedTables()) {
    // One step in the index for each key, however many records there are.
    for (let last = ''; ;) {
      const next = await rows.findFirst({
        where: { keyId: { gt: last } },
        orderBy: { keyId: 'asc' },
        select: { keyId: true },
      });
      if (!next?.keyId) break;
      last = next.keyId;
      ids.add(last);
    }
  }
  return [...ids].sort();
}

/** Throws a KeysError when stored records need a key that the ring lacks, so that nobody could read them. */
export async function requireKeysInUse(ring: KeyRing): Promise<void> {
  const missing = (await keyIdsInUse()).filter((id) => !ring.sealKeys.has(id));
  if (missing.length === 0) return;
  const names = missing.map((id) => `"seal:${id}"`).join(', ');
  throw new KeysError(
    `The key ring lacks ${names}, and stored records can't be read without. Put it back from your copy of the keys.`,
  );
}
