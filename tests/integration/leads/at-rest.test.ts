import { existsSync, readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { takeTurn } from '@/lib/abuse/mutations';
import type { DatabaseKind } from '@/lib/db/datamodel';
import { sqliteFile } from '@/lib/db/location';
import { submitLead } from '@/lib/leads/mutations';
import { describeOnBothDatabases } from '@/tests/support/database';
import { runOnPostgres } from '@/tests/support/postgres-databases';
import { emptyTables, newLead, NOON } from './lead-builder';

/** Values that stand nowhere else, so that a single hit is a leak. */
const PLANTED = {
  name: '某某甲乙丙丁·戊己庚辛',
  phone: '+1 (212) 555-0147 ext. 90817',
  email: 'planted.zq81@planted-mail.example',
  company: 'Planted Qx7 Söhne',
  description: '这段话只在这一处出现 planted-description-5e1f，请勿外传。',
};
const E164 = '+12125550147';
const ADDRESS = '203.0.113.171';

/** Everything a thief of the disk or of a dump would hold, as bytes. */
async function bytesAtRest(kind: DatabaseKind, url: string): Promise<Buffer> {
  if (kind === 'sqlite') {
    const files = ['', '-wal', '-shm'].map((suffix) => sqliteFile(url) + suffix).filter(existsSync);
    return Buffer.concat(files.map((file) => readFileSync(file)));
  }
  const tables = await runOnPostgres<{ tablename: string }>(
    url,
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const dumps: string[] = [];
  for (const { tablename } of tables) {
    const rows = await runOnPostgres<{ row: string }>(url, `SELECT t::text AS row FROM "${tablename}" t`);
    dumps.push(...rows.map(({ row }) => row));
  }
  const text = dumps.join('\n');
  const binary = text.match(/\\x[0-9a-f]+/g) ?? [];
  return Buffer.concat([Buffer.from(text), ...binary.map((hex) => Buffer.from(hex.slice(2), 'hex'))]);
}

/** A value in the spellings in which it could stand somewhere. */
function spellings(value: string): Buffer[] {
  const bytes = Buffer.from(value);
  const unaligned = bytes.toString('base64').slice(0, Math.floor(bytes.length / 3) * 4);
  return [
    bytes,
    Buffer.from(value, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(unaligned),
    Buffer.from(JSON.stringify(value).slice(1, -1)),
    Buffer.from(encodeURIComponent(value)),
  ];
}

function findIn(haystack: Buffer, values: string[]): string[] {
  return values.filter((value) => spellings(value).some((spelling) => haystack.includes(spelling)));
}

describeOnBothDatabases('at rest', (open, kind, url) => {
  afterEach(() => emptyTables(open()));

  it('no typed value, number, word of the text or address stands anywhere', async () => {
    await takeTurn(ADDRESS, NOON);
    const reference = await submitLead(newLead({ typed: PLANTED, suspicions: ['too_fast'] }));
    const bytes = await bytesAtRest(kind, url());
    expect(findIn(bytes, [reference]), 'the search finds what is there').toEqual([reference]);
    const digits = ['12125550147', '2125550147', '5550147', '90817'];
    const parts = ['戊己庚辛', 'planted.zq81', 'planted-mail', 'Qx7 Söhne', 'planted-description'];
    expect(findIn(bytes, [...Object.values(PLANTED), E164, ADDRESS, ...digits, ...parts])).toEqual([]);
  });

  it('equal leads of two people look different, but for their indexes', async () => {
    const one = await submitLead(newLead({ typed: { company: 'Planted Qx7 Söhne', name: '甲' } }));
    const other = await submitLead(newLead({ typed: { company: 'Planted Qx7 Söhne', name: '乙' } }));
    const leads = await open().lead.findMany({ where: { reference: { in: [one, other] } } });
    const [first, second] = leads;
    expect(leads).toHaveLength(2);
    expect(first?.company).not.toEqual(second?.company);
    expect(first?.wrappedKey).not.toEqual(second?.wrappedKey);
    expect(first?.contentIndex).not.toEqual(second?.contentIndex);
    expect(first?.phoneIndex).toEqual(second?.phoneIndex);
  });
});
