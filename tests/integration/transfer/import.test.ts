import { beforeEach, expect, it, vi } from 'vitest';
import { keyRing } from '@/lib/crypto/keys';
import { openRecord } from '@/lib/crypto/seal';
import type { Database } from '@/lib/db/client';
import { makeFigures } from '@/lib/dashboard/mutations';
import { readFigures } from '@/lib/dashboard/queries';
import { eraseLead } from '@/lib/leads/mutations';
import { deleteDueProofs } from '@/lib/retention/mutations';
import { Forbidden, may, STAFF_ROLES, type StaffRole } from '@/lib/staff/rights';
import type { ImportState } from '@/lib/transfer/import-state';
import { runImport } from '@/lib/transfer/run-import';
import { emptyTables, NOON, openLead } from '@/tests/integration/leads/lead-builder';
import { describeOnBothDatabases } from '@/tests/support/database';

vi.mock('next-intl/server', async () =>
  (await import('@/tests/integration/leads/action-world')).translations(),
);

const BASIS = {
  place: '2026 智能视听展',
  collectedOn: '2026-02-27',
  collector: '陈晨',
  proof: '签名表，法务部 2026-02 号盒',
  accepted: 'yes',
};

const LIST =
  '姓名,公司,电话,邮箱,需求\n张伟,甲公司,13800138000,,想了解人脸检测\n李雷,乙公司,,li@example.com,\n坏行,,,,';

const member = (role: StaffRole = 'sales') => ({ id: 'staff-1', role, locale: 'zh' as const });

function run(step: 'check' | 'import', change: { text?: string; values?: object; role?: StaffRole } = {}) {
  const bytes = new Uint8Array(Buffer.from(change.text ?? LIST));
  return runImport(member(change.role), { step, values: { ...BASIS, ...change.values }, bytes }, NOON);
}

async function counts(database: Database) {
  const [leads, acceptances, imports, audit] = await Promise.all([
    database.lead.count(),
    database.acceptance.count(),
    database.leadImport.count(),
    database.auditEntry.count({ where: { action: 'lead.imported' } }),
  ]);
  return { leads, acceptances, imports, audit };
}

const NOTHING = { leads: 0, acceptances: 0, imports: 0, audit: 0 };

function refused(state: ImportState) {
  if (state.status !== 'invalid') throw new Error(`Not refused: ${state.status}`);
  return state;
}

describeOnBothDatabases('an import', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().leadImport.deleteMany();
    await open().leadFigure.deleteMany();
    await open().figureMark.deleteMany();
  });

  it('is checked first, and the check writes nothing', async () => {
    const state = await run('check');
    expect(state).toMatchObject({
      status: 'checked',
      checked: { good: 2, known: 0, bad: 1, encoding: 'utf-8' },
    });
    expect(await counts(open())).toEqual(NOTHING);
  });

  it('makes leads whose fields are sealed, with what each person accepted, on which ground, and by whom', async () => {
    expect(await run('import')).toEqual({ status: 'done', made: 2, known: 0, bad: 1 });
    const leads = await open().lead.findMany({ orderBy: { email: 'asc' } });
    expect(leads.map(({ source, state }) => [source, state])).toEqual([
      ['fair', 'new'],
      ['fair', 'new'],
    ]);
    const opened = await Promise.all(leads.map(({ reference }) => openLead(open(), reference)));
    expect(opened.map((lead) => lead?.name).sort()).toEqual(['张伟', '李雷'].sort());
    expect(leads.filter(({ phoneIndex }) => phoneIndex === null)).toHaveLength(1);
    expect(leads.filter(({ emailIndex }) => emailIndex === null)).toHaveLength(1);
    const [lead] = leads;
    const acceptances = await open().acceptance.findMany({ where: { subjectId: lead?.id ?? '' } });
    expect(acceptances.map(({ document }) => document).sort()).toEqual([
      'privacy-policy',
      'service-agreement',
    ]);
    expect(acceptances[0]?.sentence).toContain('2026 智能视听展');
    expect(acceptances[0]).toMatchObject({
      act: 'fair',
      version: '2023-08-01',
      acceptedAt: new Date('2026-02-26T16:00:00Z'),
    });
    const [kept] = await open().leadImport.findMany();
    expect(kept).toMatchObject({
      staffId: 'staff-1',
      place: BASIS.place,
      collectedOn: '2026-02-27',
      leads: 2,
    });
    if (!kept) throw new Error('No ground is kept');
    const { id, keyId, wrappedKey, collector, proof } = kept;
    const record = { table: 'LeadImport', id };
    const words = openRecord(keyRing(), record, { keyId, wrappedKey, fields: { collector, proof } });
    expect(words).toEqual({ collector: '陈晨', proof: BASIS.proof });
    const audit = await open().auditEntry.findMany({ where: { action: 'lead.imported' } });
    expect(JSON.stringify(audit.map(({ detail, actor }) => [actor, detail]))).not.toMatch(
      /张伟|陈晨|1380013|example/,
    );
    expect(audit).toHaveLength(2);
  });

  it('of the same file twice makes nothing twice, at once or one after the other', async () => {
    await Promise.allSettled([run('import'), run('import')]);
    expect(await run('import')).toEqual({ status: 'done', made: 0, known: 2, bad: 1 });
    expect(await counts(open())).toMatchObject({ leads: 2, acceptances: 4, audit: 2 });
    expect(await run('check')).toMatchObject({ checked: { good: 0, known: 2 } });
  });

  it('of a list with some new people makes those', async () => {
    await run('import');
    const longer = `${LIST}\n韩梅梅,丙公司,13900139000,,`;
    expect(await run('import', { text: longer })).toMatchObject({ made: 1, known: 2 });
    expect(await counts(open())).toMatchObject({ leads: 3, imports: 2 });
  });

  it('of 250 people comes in whole, however many transactions it takes', async () => {
    const people = Array.from(
      { length: 250 },
      (_, index) => `人${index}号,公司,1380013${String(index).padStart(4, '0')},,`,
    );
    const text = `姓名,公司,电话,邮箱,需求\n${people.join('\n')}`;
    expect(await run('import', { text })).toMatchObject({ made: 250, known: 0, bad: 0 });
    expect(await counts(open())).toEqual({ leads: 250, acceptances: 500, imports: 1, audit: 250 });
    expect((await open().leadImport.findMany())[0]?.leads).toBe(250);
  });

  it('without declared consent, or of a day without terms or still to come, keeps nothing and says why', async () => {
    for (const [values, errors] of [
      [{ accepted: undefined }, { accepted: 'unaccepted' }],
      [{ collectedOn: '2019-01-01' }, { collectedOn: 'before_terms' }],
      [{ collectedOn: '2026-03-02' }, { collectedOn: 'future' }],
      [{ collectedOn: '27.2.2026' }, { collectedOn: 'date' }],
      [
        { place: ' ', proof: undefined },
        { place: 'missing', proof: 'missing' },
      ],
    ] as const) {
      expect(refused(await run('import', { values })).errors).toEqual(errors);
    }
    expect(await counts(open())).toEqual(NOTHING);
  });

  it('of a file that can’t be read says so and keeps the form as it was filled in', async () => {
    const state = refused(await run('import', { text: '姓名,备注\n张伟,你好' }));
    expect(state.fault).toEqual({ fault: 'columns', missing: ['company', 'reach'] });
    expect(state.values).toEqual(BASIS);
  });

  it('leaves its ground behind for as long as one of its leads is kept, and no longer', async () => {
    await run('import');
    const leads = await open().lead.findMany({ select: { reference: true } });
    const muchLater = new Date('2029-06-01T04:00:00Z');
    await eraseLead(leads[0]?.reference ?? '', 'system', NOON);
    expect(await deleteDueProofs(muchLater)).toBe(1);
    expect(await counts(open())).toMatchObject({ leads: 1, imports: 1 });
    await eraseLead(leads[1]?.reference ?? '', 'system', NOON);
    expect(await deleteDueProofs(muchLater)).toBe(1);
    expect(await counts(open())).toMatchObject({ leads: 0, imports: 0 });
  });

  it('is for the roles that have the right to it', async () => {
    for (const role of STAFF_ROLES.filter((one) => !may(one, 'leads:import'))) {
      await expect(run('import', { role })).rejects.toBeInstanceOf(Forbidden);
      await expect(run('check', { role })).rejects.toBeInstanceOf(Forbidden);
    }
    expect(await counts(open())).toEqual(NOTHING);
  });

  it('shows on the dashboard as a source of its own, and not among the forms that were sent', async () => {
    await run('import');
    while ((await makeFigures(NOON)) > 0);
    const { sums } = await readFigures(member(), { from: '2026-01-01', to: '2026-12-31' });
    expect(sums.filter(({ kind }) => kind === 'source')).toEqual([{ kind: 'source', key: 'fair', count: 2 }]);
    expect(sums.filter(({ kind }) => kind === 'sent')).toEqual([]);
  });
});
