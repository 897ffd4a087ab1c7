import { beforeEach, expect, it, vi } from 'vitest';
import { newId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/client';
import { eraseLead, submitLead } from '@/lib/leads/mutations';
import { shareLead } from '@/lib/sharing/mutations';
import { listShareOptions } from '@/lib/sharing/queries';
import { Forbidden, type StaffMember } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { seededRandom } from '@/tests/support/seeded-random';
import { emptyTables, newLead, NOON, shownForm, TYPED } from '../leads/lead-builder';

const AFFILIATES = ['甲公司', '乙公司'] as const;

vi.mock('@/lib/content/operator', () => ({
  operator: () => ({ affiliates: ['甲公司', '乙公司'].map((name) => ({ name: { zh: name, en: name } })) }),
}));

const SALES: StaffMember = { id: 'sales-1', role: 'sales' };
const ADMINISTRATOR: StaffMember = { id: 'administrator-1', role: 'administrator' };

const share = (reference: string, affiliate: string, member = SALES) =>
  shareLead(member, { reference, affiliate, now: NOON });

/** A lead sent by somebody else each time: neither taken for a repetition nor for too many. */
async function sent(database: Database): Promise<{ id: string; reference: string }> {
  const email = `${newId()}@example.com`;
  await database.rateWindow.deleteMany();
  const reference = await submitLead(newLead({ typed: { email }, form: shownForm() }));
  return database.lead.findUniqueOrThrow({ where: { reference }, select: { id: true, reference: true } });
}

function consentRow(leadId: string, names: readonly string[]) {
  return {
    id: newId(),
    subjectKind: 'lead',
    subjectId: leadId,
    document: 'privacy-policy',
    version: '2023-08-01',
    sha256: 'b'.repeat(64),
    locale: 'zh' as const,
    sentence: `可以把以上信息提供给${names.join('和')}，以便他们就这项需求联系我`,
    act: 'contact-form.share',
    acceptedAt: NOON,
  };
}

describeOnBothDatabases('sharing a lead with an affiliate', (open) => {
  beforeEach(async () => {
    await emptyTables(open());
    await open().leadShare.deleteMany();
  });

  const accept = async (leadId: string, names: readonly string[] = AFFILIATES) => {
    const data = consentRow(leadId, names);
    await open().acceptance.create({ data });
    return data.id;
  };

  const bypass = (leadId: string, acceptanceId: string) =>
    open().leadShare.create({
      data: { id: newId(), leadId, acceptanceId, affiliate: '甲公司', actorId: 'x', sharedAt: NOON },
    });

  it('hands over the record where its sender agreed to that, and notes who gave what to whom', async () => {
    const { id, reference } = await sent(open());
    const acceptanceId = await accept(id);
    const outcome = await share(reference, '乙公司');
    expect(outcome).toMatchObject({
      ok: true,
      value: { reference, affiliate: '乙公司', name: TYPED.name, phone: TYPED.phone },
    });
    expect(await open().leadShare.findMany()).toMatchObject([
      { leadId: id, affiliate: '乙公司', acceptanceId, actorId: 'sales-1', sharedAt: NOON },
    ]);
    const entry = await open().auditEntry.findFirstOrThrow({ where: { action: 'lead.shared' } });
    expect(entry).toMatchObject({ actor: 'sales-1', detail: { affiliate: '乙公司', reference } });
    expect(JSON.stringify(entry)).not.toContain(TYPED.name);
    const options = await listShareOptions(SALES, reference);
    expect(options?.map(({ refusal, sharedAt }) => [refusal, sharedAt.length])).toEqual([
      [null, 0],
      [null, 1],
    ]);
  });

  it('says why not: never agreed, taken back, another company named, kept only, unknown', async () => {
    const { id, reference } = await sent(open());
    expect(await share(reference, '甲公司')).toMatchObject({ reason: 'not_accepted' });
    await accept(id, ['乙公司']);
    expect(await share(reference, '甲公司')).toMatchObject({ reason: 'not_named' });
    await open().lead.update({ where: { id }, data: { storedOnlySince: NOON } });
    expect(await share(reference, '乙公司')).toMatchObject({ reason: 'stored_only' });
    await open().lead.update({ where: { id }, data: { storedOnlySince: null } });
    await open().acceptance.updateMany({ where: { subjectId: id }, data: { withdrawnAt: NOON } });
    expect(await share(reference, '乙公司')).toMatchObject({ reason: 'withdrawn' });
    expect(await share(reference, '丙公司')).toMatchObject({ reason: 'unknown' });
    expect(await share('L-0000-0000', '甲公司')).toMatchObject({ reason: 'unknown' });
    expect(await open().leadShare.count()).toBe(0);
  });

  it('is for roles with the right to it, and of a minor for those who may open one', async () => {
    const { id, reference } = await sent(open());
    await accept(id);
    await open().lead.update({ where: { id }, data: { isMinor: true } });
    await expect(share(reference, '甲公司', { id: 'v', role: 'viewer' })).rejects.toThrow(Forbidden);
    expect(await share(reference, '甲公司')).toMatchObject({ reason: 'unknown' });
    expect(await listShareOptions(SALES, reference)).toBeNull();
    expect(await share(reference, '甲公司', ADMINISTRATOR)).toMatchObject({ ok: true });
  });

  it('is never changed afterwards', async () => {
    const { id, reference } = await sent(open());
    await accept(id);
    await share(reference, '甲公司');
    await expect(open().leadShare.updateMany({ data: { affiliate: '乙公司' } })).rejects.toThrow();
  });

  it('has no way round the consent, in 60 random sequences of agreeing, taking back, erasing and sharing', async () => {
    const random = seededRandom(20261130);
    const oneOf = <Value>(values: readonly Value[]): Value =>
      values[Math.floor(random() * values.length)] as Value;
    let shared = 0;
    let refused = 0;
    for (let sequence = 0; sequence < 60; sequence += 1) {
      const { id, reference } = await sent(open());
      const other = await sent(open());
      const foreign = await accept(other.id);
      const consents: { id: string; names: readonly string[]; stands: boolean }[] = [];
      let [isErased, isKeptOnly] = [false, false];
      const steps = {
        agree: async () => {
          const names = oneOf([['甲公司'], ['乙公司'], AFFILIATES]);
          consents.push({ id: await accept(id, names), names, stands: true });
        },
        takeBack: async () => {
          await open().acceptance.updateMany({ where: { subjectId: id }, data: { withdrawnAt: NOON } });
          for (const consent of consents) consent.stands = false;
        },
        keepOnly: async () => {
          isKeptOnly = !isKeptOnly;
          const storedOnlySince = isKeptOnly ? NOON : null;
          await open().lead.update({ where: { id }, data: { storedOnlySince } });
        },
        erase: async () => {
          if (random() < 0.7) return;
          await eraseLead(reference, 'system', NOON);
          isErased = true;
        },
        share: async () => {
          const affiliate = oneOf(AFFILIATES);
          const may = consents.some(({ stands, names }) => stands && names.includes(affiliate));
          const { ok } = await share(reference, affiliate);
          expect(ok, `${affiliate} of ${JSON.stringify(consents)}`).toBe(may && !isErased && !isKeptOnly);
          shared += ok ? 1 : 0;
          refused += ok ? 0 : 1;
        },
        forge: async () => {
          const claimed = oneOf([...consents.map((consent) => consent.id), foreign, 'made-up']);
          const stands = consents.some((consent) => consent.id === claimed && consent.stands);
          if (stands && !isErased && !isKeptOnly) return;
          await expect(bypass(id, claimed)).rejects.toThrow();
        },
      };
      for (let step = 0; step < 8; step += 1) {
        await steps[
          oneOf(['agree', 'agree', 'takeBack', 'keepOnly', 'erase', 'share', 'share', 'forge'] as const)
        ]();
      }
    }
    expect(await open().leadShare.count()).toBe(shared);
    expect(await open().auditEntry.count({ where: { action: 'lead.shared' } })).toBe(shared);
    expect(Math.min(shared, refused)).toBeGreaterThan(10);
  });
});
