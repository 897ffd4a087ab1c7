// The names of saved views, sealed with the key of the account that they belong to.
import { keyRing } from '@/lib/crypto/keys';
import { openField, type RecordKey, sealField, unwrapRecordKey } from '@/lib/crypto/seal';
import type { Bytes } from '@/lib/crypto/cipher';
import type { Transaction } from '@/lib/db/client';
import { STAFF_TABLE } from '@/lib/staff/accounts/row';

export async function keyOfAccount(client: Pick<Transaction, 'staff'>, id: string): Promise<RecordKey> {
  const stored = await client.staff.findUniqueOrThrow({
    where: { id },
    select: { keyId: true, wrappedKey: true },
  });
  const key = unwrapRecordKey(keyRing(), { table: STAFF_TABLE, id }, stored);
  // Accounts are deleted, never erased.
  if (key === null) throw new Error('An account without a key.');
  return key;
}

export function sealName(key: RecordKey, id: string, name: string): Bytes {
  return sealField(key, nameColumn(id), name);
}

export function openName(key: RecordKey, { id, name }: { id: string; name: Uint8Array }): string {
  return openField(key, nameColumn(id), name);
}

/** What a name is bound to beside its account, so that none can stand in the place of another. */
function nameColumn(id: string): string {
  return `SavedView.${id}`;
}
