import { db } from '@/lib/db/client';
import { KeysError, type KeyRing } from './key-text';

/** The ids of the keys that wrap the data keys of stored records. */
export async function keyIdsInUse(): Promise<string[]> {
  const ids: string[] = [];
  // One step in the index for each key, however many records there are.
  for (;;) {
    const next = await db().lead.findFirst({
      where: { keyId: { gt: ids.at(-1) ?? '' } },
      orderBy: { keyId: 'asc' },
      select: { keyId: true },
    });
    if (!next?.keyId) return ids;
    ids.push(next.keyId);
  }
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
