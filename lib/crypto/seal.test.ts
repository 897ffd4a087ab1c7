import { describe, expect, it } from 'vitest';
import { newKeyText, parseKeyRing } from './key-text';
import {
  createRecordKey,
  openField,
  openRecord,
  rewrapRecordKey,
  sealField,
  SealError,
  sealRecord,
  unwrapRecordKey,
} from './seal';

const ring = parseKeyRing(newKeyText());
const otherRing = parseKeyRing(newKeyText());
const record = { table: 'Lead', id: '01JABCDEFGHJKMNPQRSTVWXYZ0' };
const text = '欧阳·𠮷 O’Connor 🙂';

/** Another ring whose current key has the same id but other bytes. */
function ringWithSameIds() {
  const renamed = newKeyText().replace(/^seal:[^=]*/, `seal:${ring.currentKeyId}`);
  return parseKeyRing(renamed);
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

describe('a sealed field', () => {
  const key = createRecordKey(ring, record);
  const sealed = sealField(key, 'name', text);

  it('opens to the text that was sealed, the empty one included', () => {
    expect(openField(key, 'name', sealed)).toBe(text);
    expect(openField(key, 'name', sealField(key, 'name', ''))).toBe('');
  });

  it('is format 1, a 12-byte IV, a 16-byte tag and as many bytes as the text', () => {
    expect(sealed[0]).toBe(1);
    expect(sealed).toHaveLength(1 + 12 + 16 + Buffer.byteLength(text));
  });

  it('never repeats an IV or a ciphertext for the same text', () => {
    const many = Array.from({ length: 1000 }, () => sealField(key, 'name', text));
    const ivs = new Set(many.map((bytes) => Buffer.from(bytes.subarray(1, 13)).toString('hex')));
    const bodies = new Set(many.map((bytes) => Buffer.from(bytes.subarray(29)).toString('hex')));
    expect([ivs.size, bodies.size]).toEqual([1000, 1000]);
  });

  it('is refused with any one byte flipped', () => {
    for (const at of sealed.keys()) {
      expect(() => openField(key, 'name', flipped(sealed, at)), `byte ${at}`).toThrow(SealError);
    }
  });

  it('is refused at every shorter length, and longer by a byte', () => {
    for (const length of sealed.keys()) {
      expect(() => openField(key, 'name', sealed.subarray(0, length)), `${length} bytes`).toThrow(SealError);
    }
    expect(() => openField(key, 'name', Buffer.concat([sealed, Buffer.of(0)]))).toThrow(SealError);
  });

  it('opens in no other column, row or table', () => {
    expect(() => openField(key, 'email', sealed)).toThrow(SealError);
    for (const elsewhere of [
      { ...record, id: `${record.id}X` },
      { ...record, table: 'Report' },
    ]) {
      expect(() => openField({ ...key, record: elsewhere }, 'name', sealed)).toThrow(SealError);
    }
  });

  it('cannot be bound to a name that holds the separator', () => {
    expect(() => sealField(key, 'na|me', text)).toThrow(SealError);
    expect(() => createRecordKey(ring, { table: 'Lead', id: '' })).toThrow(SealError);
  });
});

describe('a wrapped data key', () => {
  const key = createRecordKey(ring, record);

  it('is new for every record', () => {
    const other = createRecordKey(ring, record);
    expect(other.dataKey.equals(key.dataKey)).toBe(false);
  });

  it('opens for its own record only', () => {
    expect(unwrapRecordKey(ring, record, key)?.dataKey.equals(key.dataKey)).toBe(true);
    expect(() => unwrapRecordKey(ring, { ...record, id: 'another' }, key)).toThrow(SealError);
    expect(() => unwrapRecordKey(ring, { ...record, table: 'Report' }, key)).toThrow(SealError);
  });

  it('is refused with any one byte flipped', () => {
    for (const at of key.wrappedKey.keys()) {
      const wrappedKey = flipped(key.wrappedKey, at);
      expect(() => unwrapRecordKey(ring, record, { ...key, wrappedKey }), `byte ${at}`).toThrow(SealError);
    }
  });

  it('wrapped anew with a newer key leaves the fields openable, without the older one too', () => {
    const fields = { name: text, description: '' };
    const sealed = sealRecord(ring, record, fields);
    const newer = parseKeyRing(newKeyText());
    const both = { ...newer, sealKeys: new Map([...newer.sealKeys, ...ring.sealKeys]) };
    const rewrapped = rewrapRecordKey(both, record, sealed);
    expect(rewrapped?.keyId).toBe(newer.currentKeyId);
    expect(openRecord(newer, record, { ...sealed, ...rewrapped })).toEqual(fields);
  });

  it('isn’t another key’s: the id it is stored with can’t be changed', () => {
    const [bytes] = ring.sealKeys.values();
    const renamed = { ...ring, sealKeys: new Map([['another', bytes ?? expect.fail()]]) };
    expect(() => unwrapRecordKey(renamed, record, { ...key, keyId: 'another' })).toThrow(SealError);
  });

  it('of an erased record isn’t made again', () => {
    expect(rewrapRecordKey(ring, record, { keyId: null, wrappedKey: null })).toBeNull();
  });

  it('is refused by a ring that lacks its key, or has another one under the same id', () => {
    expect(() => unwrapRecordKey(otherRing, record, key)).toThrow(/no seal key/);
    expect(() => unwrapRecordKey(ringWithSameIds(), record, key)).toThrow(SealError);
  });
});

describe('a sealed record', () => {
  const fields = { name: text, email: 'wei@example.com', description: '' };
  const sealed = sealRecord(ring, record, fields);

  it('opens to its fields', () => {
    expect(openRecord(ring, record, sealed)).toEqual(fields);
  });

  it('opens after the ring got a newer key, while the older one is still listed', () => {
    const newer = parseKeyRing(newKeyText());
    const sealKeys = new Map([...newer.sealKeys, ...ring.sealKeys]);
    expect(openRecord({ ...newer, sealKeys }, record, sealed)).toEqual(fields);
  });

  it('is refused when two of its columns were swapped, or a field came from another record', () => {
    const { name, email } = sealed.fields;
    const swapped = { ...sealed, fields: { ...sealed.fields, name: email, email: name } };
    expect(() => openRecord(ring, record, swapped)).toThrow(SealError);
    const another = sealRecord(ring, { ...record, id: 'another' }, fields);
    const mixed = { ...sealed, fields: { ...sealed.fields, name: another.fields.name } };
    expect(() => openRecord(ring, record, mixed)).toThrow(SealError);
  });

  it('is gone, not broken, once its key was destroyed', () => {
    expect(openRecord(ring, record, { ...sealed, keyId: null, wrappedKey: null })).toBeNull();
  });

  it('says nothing of its content or keys in an error', () => {
    const attempt = () => openRecord(otherRing, record, sealed);
    expect(attempt).toThrow(SealError);
    expect(attempt).not.toThrow(/wei@example|[A-Za-z0-9+/]{40}/);
  });
});
