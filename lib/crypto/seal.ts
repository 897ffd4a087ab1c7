// Personal fields at rest: every record has a data key of its own, wrapped by a key of the ring. Destroying
// the wrapped key erases the record.
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { decrypt, encrypt, SealError, type Bytes } from './cipher';
import type { KeyRing } from './key-text';

export { SealError };

const DATA_KEY_BYTES = 32;
const FIELD_VERSION = 'v1';

export type RecordName = { table: string; id: string };

/** A record's data key, open in memory, and its wrapped form for the database. */
export type RecordKey = { record: RecordName; keyId: string; dataKey: KeyObject; wrappedKey: Bytes };

/** What a row keeps of its key; both parts are null once the record has been erased. */
export type StoredKey = { keyId: string | null; wrappedKey: Uint8Array | null };

/** Makes a random data key for a new record and wraps it with the ring's current key. */
export function createRecordKey(ring: KeyRing, record: RecordName): RecordKey {
  const bytes = randomBytes(DATA_KEY_BYTES);
  return { record, dataKey: createSecretKey(bytes), ...wrap(ring, record, bytes) };
}

/**
 * Opens a record's data key. Null: erased. Throws a SealError when it isn't this record's or the ring has no
 * such key.
 */
export function unwrapRecordKey(ring: KeyRing, record: RecordName, stored: StoredKey): RecordKey | null {
  const { keyId, wrappedKey } = stored;
  if (keyId === null || wrappedKey === null) return null;
  const bytes = decrypt(ringKey(ring, keyId), wrappedKey, boundTo(record, 'wrappedKey', keyId));
  return { record, keyId, dataKey: createSecretKey(bytes), wrappedKey: new Uint8Array(wrappedKey) };
}

/**
 * Wraps a record's data key with the ring's current key. Its sealed fields stay as they are and open as before.
 * Null: erased. Throws a SealError as `unwrapRecordKey` does.
 */
export function rewrapRecordKey(
  ring: KeyRing,
  record: RecordName,
  stored: StoredKey,
): { keyId: string; wrappedKey: Bytes } | null {
  const key = unwrapRecordKey(ring, record, stored);
  return key && wrap(ring, record, key.dataKey.export());
}

function wrap(ring: KeyRing, record: RecordName, dataKey: Buffer): { keyId: string; wrappedKey: Bytes } {
  const keyId = ring.currentKeyId;
  const bound = boundTo(record, 'wrappedKey', keyId);
  return { keyId, wrappedKey: encrypt(ringKey(ring, keyId), dataKey, bound) };
}

/** Seals a text for one column of the record. The same text sealed twice gives different bytes. */
export function sealField(key: RecordKey, column: string, text: string): Bytes {
  return sealBytes(key, column, Buffer.from(text, 'utf8'));
}

/** The same for a file. */
export function sealBytes(key: RecordKey, column: string, content: Uint8Array): Bytes {
  return encrypt(key.dataKey, content, boundTo(key.record, column));
}

/** Opens what `sealField` made for this record and column; throws a SealError for anything else. */
export function openField(key: RecordKey, column: string, sealed: Uint8Array): string {
  return openBytes(key, column, sealed).toString('utf8');
}

/** Opens what `sealBytes` made, in the same way. */
export function openBytes(key: RecordKey, column: string, sealed: Uint8Array): Buffer {
  return decrypt(key.dataKey, sealed, boundTo(key.record, column));
}

/** Seals a new record's personal fields under a data key of its own. */
export function sealRecord<Column extends string>(
  ring: KeyRing,
  record: RecordName,
  fields: Record<Column, string>,
): { keyId: string; wrappedKey: Bytes; fields: Record<Column, Bytes> } {
  const key = createRecordKey(ring, record);
  const sealed = mapFields(fields, (column, text) => sealField(key, column, text));
  return { keyId: key.keyId, wrappedKey: key.wrappedKey, fields: sealed };
}

/**
 * Opens fields of a stored record. Null: the record was erased. Throws a SealError when a byte isn't as
 * sealed.
 */
export function openRecord<Column extends string>(
  ring: KeyRing,
  record: RecordName,
  stored: StoredKey & { fields: Record<Column, Uint8Array> },
): Record<Column, string> | null {
  const key = unwrapRecordKey(ring, record, stored);
  return key && mapFields(stored.fields, (column, sealed) => openField(key, column, sealed));
}

/**
 * What a ciphertext is bound to, so that it opens in no other place. A wrapped data key names its wrapping key too; the
 * fields don't, because the data key that seals them outlives it. No part can hold the separator.
 */
function boundTo(record: RecordName, column: string, ...keyId: string[]): Buffer {
  const parts = [record.table, column, record.id, ...keyId];
  if (parts.some((part) => part === '' || part.includes('|'))) throw new SealError('Not a name to seal for.');
  return Buffer.from([...parts, FIELD_VERSION].join('|'), 'utf8');
}

function ringKey(ring: KeyRing, keyId: string): KeyObject {
  const key = ring.sealKeys.get(keyId);
  if (!key) throw new SealError(`The key ring has no seal key "${keyId}".`);
  return key;
}

function mapFields<Column extends string, From, To>(
  fields: Record<Column, From>,
  change: (column: Column, value: From) => To,
): Record<Column, To> {
  const entries = Object.entries(fields) as [Column, From][];
  return Object.fromEntries(entries.map(([column, value]) => [column, change(column, value)])) as Record<
    Column,
    To
  >;
}
