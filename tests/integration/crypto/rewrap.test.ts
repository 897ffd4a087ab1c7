import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { newKeyText, parseKeyRing, withNewSealKey } from '@/lib/crypto/key-text';
import { rewrapRecords } from '@/lib/crypto/mutations';
import { keyIdsInUse, requireKeysInUse } from '@/lib/crypto/queries';
import { SEALED_TABLES } from '@/lib/crypto/sealed-tables';
import { describeOnBothDatabases } from '@/tests/support/database';
import { countOpenable, onlyCurrent, plantSealedLeads } from '@/tests/support/sealed-leads';

const oldText = newKeyText();
const old = parseKeyRing(oldText);
const ring = parseKeyRing(withNewSealKey(oldText));

describeOnBothDatabases('stored records and their keys', (open) => {
  beforeEach(async () => {
    await open().lead.deleteMany();
  });

  it('lie in the tables that rotation knows, every one that has a wrapped key', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    const sealed = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
      .filter(([, , body = '']) => /^ {2}wrappedKey /m.test(body))
      .map(([, model = '']) => model);
    expect(Object.values(SEALED_TABLES).sort()).toEqual(sealed.sort());
  });

  it('need no key while there are none', async () => {
    expect(await keyIdsInUse()).toEqual([]);
    await requireKeysInUse(ring);
  });

  it('need each key that wraps one of theirs, and a ring without it is refused by its name', async () => {
    const strange = parseKeyRing(newKeyText());
    await plantSealedLeads(open(), old, 3);
    await plantSealedLeads(open(), strange, 2);
    expect(await keyIdsInUse()).toEqual([old.currentKeyId, strange.currentKeyId].sort());
    const attempt = requireKeysInUse(ring);
    await expect(attempt).rejects.toMatchObject({ name: 'KeysError' });
    await expect(attempt).rejects.toThrow(`lacks "seal:${strange.currentKeyId}", and`);
    await open().lead.deleteMany({ where: { keyId: strange.currentKeyId } });
    await requireKeysInUse(ring);
  });

  it('are wrapped with the current key in batches, after which the older one is needed no more', async () => {
    await plantSealedLeads(open(), old, 450);
    await plantSealedLeads(open(), ring, 5);
    expect(await rewrapRecords(ring)).toBe(450);
    expect(await countOpenable(open(), onlyCurrent(ring))).toBe(455);
    expect(await rewrapRecords(ring)).toBe(0);
  });

  it('are wrapped by two at once while others are written with either key, and none is lost', async () => {
    await plantSealedLeads(open(), old, 450);
    const written = [plantSealedLeads(open(), ring, 20), plantSealedLeads(open(), old, 30)];
    await Promise.all([rewrapRecords(ring), rewrapRecords(ring), ...written]);
    await rewrapRecords(ring);
    expect(await countOpenable(open(), onlyCurrent(ring))).toBe(500);
  });

  it('stay erased', async () => {
    const [id = ''] = await plantSealedLeads(open(), old, 2);
    await open().lead.update({ where: { id }, data: { keyId: null, wrappedKey: null } });
    expect(await rewrapRecords(ring)).toBe(1);
    expect(await open().lead.findUnique({ where: { id } })).toMatchObject({ keyId: null, wrappedKey: null });
  });

  it('keep what was done when one of them can’t be opened, and go on once it is mended', async () => {
    const ids = await plantSealedLeads(open(), old, 300);
    const where = { id: ids.at(-1) ?? '' };
    const { wrappedKey } = await open().lead.findUniqueOrThrow({ where });
    await open().lead.update({ where, data: { wrappedKey: new Uint8Array(61) } });
    await expect(rewrapRecords(ring)).rejects.toMatchObject({ name: 'SealError' });
    const left = await open().lead.count({ where: { keyId: old.currentKeyId } });
    expect(left).toBe(100);
    await open().lead.update({ where, data: { wrappedKey } });
    expect(await rewrapRecords(ring)).toBe(100);
    expect(await countOpenable(open(), onlyCurrent(ring))).toBe(300);
  });
});
