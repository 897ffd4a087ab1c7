import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { findEverything } from '@/lib/cases/queries';
import { exportCase } from '@/lib/cases/export';
import { SEALED_COLUMNS, TABLES, TECHNICAL_COLUMNS, WITHHELD_COLUMNS } from '@/lib/cases/tables';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aRequest, confirmedCase } from './request-builder';
import { addContribution } from '@/lib/cases/mutations';
import { submitLead } from '@/lib/leads/mutations';
import { findLeadId } from '@/lib/leads/queries';
import { emptyTables, newLead, NOON } from '@/tests/integration/leads/lead-builder';

type Model = { name: string; body: string; columns: string[]; sealed: string[] };

const MODELS: Model[] = [
  ...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm),
].map(([, name = '', body = '']) => ({
  name,
  body,
  columns: [...body.matchAll(/^ {2}(\w+) +\w/gm)].map(([, column = '']) => column),
  sealed: [...body.matchAll(/\/\/\/ Sealed[.;][^\n]*\n(?: {2}\/\/\/[^\n]*\n)* {2}(\w+)/g)].map(
    ([, column = '']) => column,
  ),
}));

it('an export knows every table of the database, or says why none of its rows is anybody’s', () => {
  expect(Object.keys(TABLES).sort()).toEqual(MODELS.map(({ name }) => name).sort());
});

it('an export opens every column that is sealed with its record’s key', () => {
  for (const { name, sealed } of MODELS) {
    const foundBy = TABLES[name as keyof typeof TABLES];
    if (sealed.length === 0 || typeof foundBy === 'object') continue;
    expect([...(SEALED_COLUMNS[name as keyof typeof SEALED_COLUMNS] ?? [])].sort(), name).toEqual(
      sealed.sort(),
    );
  }
});

describeOnBothDatabases('an export of a person', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().rightsRequest.deleteMany();
    await open().caseKey.deleteMany();
    await open().caseMessage.deleteMany();
  });

  it('holds every row that the database holds on them, with every column, and none of anybody else', async () => {
    const email = 'me@example.com';
    const mine: string[] = [];
    for (const company of ['甲公司', '乙公司'])
      mine.push(await submitLead(newLead({ typed: { email, company } })));
    await submitLead(newLead({ typed: { email: 'other@example.com', company: '丙公司' } }));
    const lead = (await findLeadId(mine[0] ?? '')) ?? '';
    await addContribution({
      subjectKind: 'lead',
      subjectId: lead,
      reference: mine[0] ?? '',
      body: '我的补充说明',
      files: [],
      now: NOON,
    });
    await aRequest({ contact: 'other@example.com', kind: 'copy' });
    const opened = await confirmedCase(await aRequest({ contact: email, kind: 'copy' }));
    const exported = await exportCase(opened, NOON);
    expect(exported.scope).toBe('person');
    for (const { table, rows } of exported.tables) {
      const delegate = `${table.charAt(0).toLowerCase()}${table.slice(1)}` as 'lead';
      const all = (await open()[delegate].findMany()) as unknown as Record<string, unknown>[];
      const ids = new Set(rows.map(({ id }) => id));
      for (const row of all) {
        expect(ids.has(row.id as string), `${table} ${JSON.stringify(row)}`).toBe(
          isMine(row, exported.tables),
        );
      }
      const withheld: readonly string[] = WITHHELD_COLUMNS[table as keyof typeof WITHHELD_COLUMNS] ?? [];
      const columns = MODELS.find(({ name }) => name === table)?.columns ?? [];
      const told = columns.filter((column) => ![...TECHNICAL_COLUMNS, ...withheld].includes(column));
      for (const row of rows) expect(Object.keys(row).sort(), table).toEqual(told.sort());
    }
    const text = JSON.stringify(exported);
    for (const words of ['甲公司', '乙公司', '我的补充说明', email]) expect(text).toContain(words);
    for (const words of ['丙公司', 'other@example.com']) expect(text).not.toContain(words);
  });

  it('of one record holds that record alone', async () => {
    const reference = await submitLead(newLead());
    const id = (await findLeadId(reference)) ?? '';
    await submitLead(newLead({ typed: { company: '另一家' } }));
    const subjects = [{ subjectKind: 'lead' as const, subjectId: id, reference }];
    const tables = await findEverything({ subjects, emailIndex: null });
    expect(tables.find(({ table }) => table === 'Lead')?.rows.map((row) => row.reference)).toEqual([
      reference,
    ]);
    expect(tables.some(({ table }) => table === 'RightsRequest')).toBe(false);
  });
});

/** By the references of the records that were exported, whatever table a row stands in. */
function isMine(
  row: Record<string, unknown>,
  tables: { table: string; rows: Record<string, unknown>[] }[],
): boolean {
  const roots = tables.filter(({ table }) => ['Lead', 'RightsRequest', 'Report'].includes(table));
  const ids = roots.flatMap(({ rows }) => rows.map(({ id }) => id));
  return ids.includes(row.id) || ids.includes(row.subjectId) || ids.includes(row.leadId);
}
