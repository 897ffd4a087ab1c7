// `fill.ts <count>`: fills the database of DATA_DIR with leads that open, signs somebody in, and prints their cookie as JSON.
import { randomBytes } from 'node:crypto';
import { newId } from '@/lib/core/ids';
import { keyRing } from '@/lib/crypto/keys';
import { sealRecord } from '@/lib/crypto/seal';
import { closeDatabase, db } from '@/lib/db/client';
import { placeOf } from '@/lib/leads/place';
import { aSessionOf, aStaffMember } from '@/tests/support/staff';

const BATCH = 1000;
const count = Number(process.argv[2]);
const begun = Date.now() - count * 1000;

function lead(n: number) {
  const createdAt = new Date(begun + n * 1000);
  const id = newId(createdAt);
  const person = {
    name: `张${n}`,
    phone: `138${String(n).padStart(8, '0')}`,
    phoneE164: `+86138${String(n).padStart(8, '0')}`,
    email: `person-${n}@example.com`,
    company: `示例公司 ${n % 1000}`,
    description: '想把直播回放里的说话片段自动切出来，请联系我。'.repeat(4),
  };
  const { fields, keyId, wrappedKey } = sealRecord(keyRing(), { table: 'Lead', id }, person);
  return {
    id,
    reference: `L-${n.toString(32).toUpperCase().padStart(8, '0')}`,
    ...fields,
    keyId,
    wrappedKey,
    locale: 'zh' as const,
    createdAt,
    place: placeOf({ id, state: 'new', quarantine: null, createdAt }),
    submissionKey: new Uint8Array(randomBytes(16)),
    contentIndex: new Uint8Array(randomBytes(16)),
  };
}

for (let from = 0; from < count; from += BATCH) {
  const size = Math.min(BATCH, count - from);
  await db().lead.createMany({ data: Array.from({ length: size }, (_, index) => lead(from + index)) });
}
const member = await aStaffMember('sales');
console.log(JSON.stringify({ cookie: await aSessionOf(member) }));
await closeDatabase();
