// A row of the database as the one concerned reads it: sealed columns opened, the sealing left out.
import type { KeyRing } from '@/lib/crypto/key-text';
import { openBytes, unwrapRecordKey } from '@/lib/crypto/seal';
import { SEALED_COLUMNS, TECHNICAL_COLUMNS, WITHHELD_COLUMNS } from './tables';

export type StoredRow = Record<string, unknown> & {
  id: string | number;
  keyId?: string | null;
  wrappedKey?: Uint8Array | null;
};

export type Told = string | number | boolean | null | { [key: string]: Told } | Told[];

export type ExportedTable = { table: string; rows: Record<string, Told>[] };

/** The content of files goes out in base64, fingerprints in hex, times in ISO 8601. */
export function tellRow(ring: KeyRing, table: string, row: StoredRow): Record<string, Told> {
  const named = table as keyof typeof SEALED_COLUMNS;
  const sealed = SEALED_COLUMNS[named] ?? [];
  const left = [...TECHNICAL_COLUMNS, ...(WITHHELD_COLUMNS[named] ?? [])];
  const key =
    sealed.length > 0
      ? unwrapRecordKey(
          ring,
          { table, id: String(row.id) },
          { keyId: row.keyId ?? null, wrappedKey: row.wrappedKey ?? null },
        )
      : null;
  const told: Record<string, Told> = {};
  for (const [column, value] of Object.entries(row)) {
    if (left.includes(column)) continue;
    if (!sealed.includes(column) || !(value instanceof Uint8Array)) told[column] = tell(value);
    // Erased: there is nothing in it any more.
    else if (key === null) told[column] = null;
    else told[column] = openBytes(key, column, value).toString(column === 'content' ? 'base64' : 'utf8');
  }
  return told;
}

function tell(value: unknown): Told {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return (value ?? null) as Told;
}
