import { afterEach, expect, it } from 'vitest';
import type { Database } from '@/lib/db/client';
import type { DatabaseKind } from '@/lib/db/datamodel';
import { isUniqueViolation } from '@/lib/db/faults';
import { submitLead } from '@/lib/leads/mutations';
import { describeOnBothDatabases } from '@/tests/support/database';
import { countRows, emptyTables, newLead } from './lead-builder';

const NOTHING = { leads: 0, acceptances: 0, audit: 0, outbox: 0 };
const TABLES = ['Acceptance', 'AuditEntry', 'OutboxMessage'];

/** Prisma calls what a trigger of SQLite refuses a broken foreign key. */
const PLANTED = /planted fault|Foreign key constraint/;

/** Lets inserts into a table fail, as a full disk or a broken rule would in the middle of a submission. */
async function breakTable(
  { database, kind }: { database: Database; kind: DatabaseKind },
  table: string,
  condition = '',
): Promise<void> {
  const when = condition === '' ? '' : `WHEN (${condition})`;
  if (kind === 'sqlite') {
    const body = "BEGIN SELECT RAISE(ABORT, 'planted fault'); END";
    await database.$executeRawUnsafe(`CREATE TRIGGER "broken" BEFORE INSERT ON "${table}" ${when} ${body}`);
    return;
  }
  await database.$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql
     AS $$ BEGIN RAISE EXCEPTION 'planted fault'; END $$`,
  );
  const act = `FOR EACH ROW ${when} EXECUTE FUNCTION broken()`;
  await database.$executeRawUnsafe(`CREATE TRIGGER "broken" BEFORE INSERT ON "${table}" ${act}`);
}

async function mendTable(database: Database, kind: DatabaseKind, table: string): Promise<void> {
  const place = kind === 'sqlite' ? '' : ` ON "${table}"`;
  await database.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "broken"${place}`);
}

describeOnBothDatabases('a submission that fails half-way', (open, kind) => {
  afterEach(async () => {
    for (const table of TABLES) await mendTable(open(), kind, table);
    await emptyTables(open());
  });

  it.each(TABLES)('at %s leaves nothing behind, and can be sent again', async (table) => {
    const lead = newLead();
    await breakTable({ database: open(), kind }, table);
    await expect(submitLead(lead)).rejects.toThrow(PLANTED);
    expect(await countRows(open())).toEqual(NOTHING);
    await mendTable(open(), kind, table);
    await submitLead(lead);
    expect(await countRows(open())).toEqual({ leads: 1, acceptances: 2, audit: 1, outbox: 1 });
  });

  it('by a clash among its acceptances leaves nothing behind, and is not taken for a repetition', async () => {
    await open().$executeRawUnsafe('CREATE UNIQUE INDEX "clash" ON "Acceptance" ("subjectKind")');
    const outcome = await submitLead(newLead()).catch((error: unknown) => error);
    await open().$executeRawUnsafe('DROP INDEX "clash"');
    expect(isUniqueViolation(outcome)).toBe(true);
    expect(await countRows(open())).toEqual(NOTHING);
  });

  it('takes no neighbour with it', async () => {
    await breakTable({ database: open(), kind }, 'Acceptance', `NEW."locale" = 'en'`);
    const sent = Array.from({ length: 20 }, (_, index) =>
      submitLead(newLead({ locale: index % 2 ? 'en' : 'zh', typed: { company: `甲${index}` } })),
    );
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await countRows(open())).toEqual({ leads: 10, acceptances: 20, audit: 10, outbox: 10 });
  });
});
