import type { KeyRing } from '@/lib/crypto/key-text';
import { openRecord, sealRecord } from '@/lib/crypto/seal';
import { newId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/client';

const FIELDS = {
  name: '欧阳',
  phone: '1',
  phoneE164: '+1',
  email: 'a@example.com',
  company: 'Ä',
  description: '',
};

/** Keeps leads as an earlier ring sealed them; gives their ids. */
export async function plantSealedLeads(database: Database, ring: KeyRing, count: number): Promise<string[]> {
  const data = Array.from({ length: count }, () => {
    const id = newId();
    const { fields, ...key } = sealRecord(ring, { table: 'Lead', id }, FIELDS);
    const index = new Uint8Array(Buffer.from(id));
    const rest = { reference: id, locale: 'zh' as const, submissionKey: index, contentIndex: index };
    return { id, ...rest, ...key, ...fields };
  });
  await database.lead.createMany({ data });
  return data.map(({ id }) => id);
}

/** How many leads open with this ring to what was planted; throws at one that is sealed otherwise. */
export async function countOpenable(database: Database, ring: KeyRing): Promise<number> {
  const leads = await database.lead.findMany();
  return leads.filter(({ id, keyId, wrappedKey, ...lead }) => {
    const { name, phone, phoneE164, email, company, description } = lead;
    const fields = { name, phone, phoneE164, email, company, description };
    const opened = openRecord(ring, { table: 'Lead', id }, { keyId, wrappedKey, fields });
    return opened !== null && JSON.stringify(opened) === JSON.stringify(FIELDS);
  }).length;
}

/** The ring as it would be without the keys from before its current one. */
export function onlyCurrent(ring: KeyRing): KeyRing {
  const current = ring.sealKeys.get(ring.currentKeyId);
  return { ...ring, sealKeys: new Map(current ? [[ring.currentKeyId, current]] : []) };
}
