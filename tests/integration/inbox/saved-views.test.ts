import { beforeEach, expect, it } from 'vitest';
import { readView } from '@/lib/inbox/address';
import { viewName, VIEWS_MAX } from '@/lib/inbox/views/schema';
import { deleteView, keepView, renameView } from '@/lib/inbox/views/mutations';
import { listViews } from '@/lib/inbox/views/queries';
import { deleteDisabledStaff } from '@/lib/staff/accounts/mutations';
import { Forbidden, may, STAFF_ROLES, type StaffMember } from '@/lib/staff/rights';
import { describeOnBothDatabases } from '@/tests/support/database';
import { aStaffMember } from '@/tests/support/staff';

const NOW = new Date('2026-03-01T04:00:00.000Z');
const WON = readView({ state: 'won', technology: 'face-detection' });

let kept = 0;

/** Each a second after the one before, since the list is in that order. */
const keep = (member: StaffMember, name: string, view = WON) =>
  keepView(member, { name, view }, new Date(NOW.getTime() + (kept += 1) * 1000));
const names = async (member: StaffMember) => (await listViews(member)).map(({ name }) => name);

describeOnBothDatabases('saved views of the inbox', (open) => {
  let member: StaffMember;

  beforeEach(async () => {
    await open().savedView.deleteMany();
    member = await aStaffMember('sales');
  });

  it('keep an address under a name, without what was searched for and without the page', async () => {
    const view = readView({
      state: 'won',
      technology: 'face-detection',
      find: 'phone.AAAAAAAAAAAAAAAAAAAAAA',
      after: '11234567890123ABC',
    });
    expect(await keep(member, '王女士的展会', view)).toEqual({ ok: true, value: null });
    expect(await listViews(member)).toMatchObject([
      { name: '王女士的展会', address: '/staff/leads?state=won&technology=face-detection' },
    ]);
    const [row] = await open().savedView.findMany();
    expect(Buffer.from(row?.name ?? []).toString('utf8'), 'names are sealed').not.toContain('王女士');
  });

  it('get another name and are deleted, and a name stands once', async () => {
    await keep(member, '一');
    await keep(member, '二');
    expect(await keep(member, '二')).toEqual({ ok: false, reason: 'name_taken' });
    const [first] = await listViews(member);
    const id = first?.id ?? '';
    expect(await renameView(member, { id, name: '二' })).toEqual({ ok: false, reason: 'name_taken' });
    expect(await renameView(member, { id, name: '一' })).toMatchObject({ ok: true });
    expect(await renameView(member, { id, name: '三' })).toMatchObject({ ok: true });
    expect(await names(member)).toEqual(['三', '二']);
    expect(await deleteView(member, id)).toMatchObject({ ok: true });
    expect(await deleteView(member, id)).toEqual({ ok: false, reason: 'unknown' });
    expect(await names(member)).toEqual(['二']);
  });

  it('are their owner’s alone', async () => {
    await keep(member, '我的');
    const [view] = await listViews(member);
    const id = view?.id ?? '';
    const other = await aStaffMember('administrator');
    expect(await listViews(other)).toEqual([]);
    expect(await renameView(other, { id, name: '别人的' })).toEqual({ ok: false, reason: 'unknown' });
    expect(await deleteView(other, id)).toEqual({ ok: false, reason: 'unknown' });
    expect(await names(member)).toEqual(['我的']);
  });

  it('are no more than can be looked through', async () => {
    for (let count = 0; count < VIEWS_MAX; count += 1)
      expect(await keep(member, `视图 ${count}`)).toMatchObject({ ok: true });
    expect(await keep(member, '再一个')).toEqual({ ok: false, reason: 'too_many' });
    expect(await names(member)).toHaveLength(VIEWS_MAX);
  });

  it('go with the account that they belong to, and no other', async () => {
    const other = await aStaffMember('viewer');
    await keep(member, '要走的');
    await keep(other, '留下的');
    await open().staff.update({ where: { id: member.id }, data: { disabledAt: NOW } });
    await deleteDisabledStaff(NOW, NOW);
    const left = await open().savedView.findMany({ select: { staffId: true } });
    expect(left).toEqual([{ staffId: other.id }]);
  });

  it('are for roles that may look at leads', async () => {
    for (const role of STAFF_ROLES.filter((one) => !may(one, 'leads:read'))) {
      const legal = await aStaffMember(role);
      await expect(listViews(legal)).rejects.toThrow(Forbidden);
      await expect(keep(legal, '一')).rejects.toThrow(Forbidden);
      await expect(renameView(legal, { id: 'x', name: '一' })).rejects.toThrow(Forbidden);
      await expect(deleteView(legal, 'x')).rejects.toThrow(Forbidden);
    }
  });

  it('have a name of one line that anybody can read', () => {
    expect(viewName.parse('  展会   线索 ')).toBe('展会 线索');
    const codeOf = (text: string) => viewName.safeParse(text).error?.issues[0]?.message;
    expect(codeOf(' ')).toBe('name_missing');
    expect(codeOf('一'.repeat(41))).toBe('name_long');
    expect(codeOf('一\u202E二')).toBe('name_characters');
    expect(codeOf('👨‍👩‍👧‍👦'.repeat(40))).toBeUndefined();
  });
});
