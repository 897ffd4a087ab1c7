import { beforeAll, describe, expect, it } from 'vitest';
import { shanghaiDate } from '@/lib/core/dates';
import { blindIndex } from '@/lib/crypto/blind-index';
import { keyRing } from '@/lib/crypto/keys';
import { countWaiting, listDue, listLeads, listRelated } from '@/lib/inbox/queries';
import type { InboxLine } from '@/lib/inbox/rows';
import { inboxView, type InboxView } from '@/lib/inbox/schema';
import { findKey, readSearch } from '@/lib/inbox/search';
import { listOf } from '@/lib/leads/place';
import { LEAD_STATES } from '@/lib/leads/states';
import { describeOnBothDatabases } from '@/tests/support/database';
import { emptyTables, later, NOON } from '../leads/lead-builder';
import { aLead, aMember, SALES } from './inbox-builder';

const DAY = 86_400_000;

const TECHNOLOGIES = ['speech-recognition', 'voice-activity-detection', ''];

const view = (query: Partial<Record<keyof InboxView, string>> = {}) => inboxView.parse(query);

/** Follows the pages from the first to the last, and back. */
async function walk(query: Partial<Record<keyof InboxView, string>> = {}) {
  const there: InboxLine[][] = [];
  let page = await listLeads(SALES, view(query));
  for (;;) {
    there.push(page.lines);
    if (page.after === null) break;
    page = await listLeads(SALES, view({ ...query, after: page.after }));
  }
  const back: InboxLine[][] = [page.lines];
  while (page.before !== null) {
    page = await listLeads(SALES, view({ ...query, before: page.before }));
    back.unshift(page.lines);
  }
  return { there, back };
}

const references = (pages: InboxLine[][]) => pages.flat().map(({ reference }) => reference);

describeOnBothDatabases('the inbox', (open) => {
  beforeAll(async () => {
    await emptyTables(open());
    for (let n = 0; n < 130; n += 1) {
      const now = later(((n * 37) % 130) * (DAY / 13));
      await aLead(
        open(),
        {
          state: n % 2 === 0 ? 'new' : (LEAD_STATES[n % 6] ?? 'new'),
          source: n % 7 === 0 ? 'fair' : 'form',
          assigneeId: n % 5 === 0 ? SALES.id : n % 5 === 1 ? 'other' : null,
          followUpOn: n % 9 === 0 ? shanghaiDate(later(n * DAY)) : null,
        },
        {
          now,
          typed: { technology: TECHNOLOGIES[n % 3] ?? '', description: `第 ${n} 条，请联系我们看看。` },
          suspicions: n % 2 === 0 && n % 11 === 0 ? ['too_fast'] : [],
        },
      );
    }
  });

  const all = () => open().lead.findMany();

  it('shows the unanswered first, the longest waiting on top, then the others, the newest on top', async () => {
    const { there } = await walk();
    const kept = await all();
    const unanswered = kept
      .filter((lead) => listOf(lead) === 'unanswered')
      .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
    const answered = kept
      .filter((lead) => listOf(lead) === 'answered')
      .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
    expect(references(there)).toEqual([...unanswered, ...answered].map(({ reference }) => reference));
    expect(there[0]).toHaveLength(50);
  });

  it.each([
    {},
    { list: 'quarantine' },
    ...LEAD_STATES.map((state) => ({ state })),
    ...TECHNOLOGIES.map((technology) => ({ technology: technology || 'none' })),
    { source: 'fair' },
    { source: 'form' },
    { assignee: 'me' },
    { assignee: 'none' },
    { assignee: 'other' },
    { from: '2026-03-03' },
    { to: '2026-03-05' },
    { from: '2026-03-03', to: '2026-03-03' },
    { state: 'won', technology: 'none', source: 'form', from: '2026-03-02', to: '2026-03-09' },
    { assignee: 'none', technology: 'none' },
  ])(
    'filtered by %j is what a filter by hand gives, there and back',
    async (query: Partial<Record<string, string>>) => {
      const { there, back } = await walk(query);
      const expected = (await all()).filter((lead) => {
        const day = shanghaiDate(lead.createdAt);
        const list = listOf(lead);
        const shown =
          query.list === 'quarantine'
            ? ['quarantine']
            : query.state
              ? [list === 'quarantine' ? '' : list]
              : ['unanswered', 'answered'];
        return (
          shown.includes(list) &&
          (query.state === undefined || lead.state === query.state) &&
          (query.technology === undefined || (lead.technology ?? 'none') === query.technology) &&
          (query.source === undefined || lead.source === query.source) &&
          (query.assignee === undefined ||
            (lead.assigneeId === SALES.id ? 'me' : (lead.assigneeId ?? 'none')) === query.assignee) &&
          (query.from === undefined || day >= query.from) &&
          (query.to === undefined || day <= query.to)
        );
      });
      expect(references(there).sort()).toEqual(expected.map(({ reference }) => reference).sort());
      expect(new Set(references(there)).size).toBe(expected.length);
      expect(references(back)).toEqual(references(there));
    },
  );

  it('lists what is due by today, the longest overdue first', async () => {
    const now = new Date(NOON.getTime() + 40 * DAY);
    const due = await listDue(SALES, 'all', now);
    const expected = (await all()).filter(
      ({ followUpOn }) => followUpOn !== null && followUpOn <= shanghaiDate(now),
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(due).toHaveLength(expected.length);
    expect(due.map(({ followUpOn }) => followUpOn)).toEqual(due.map(({ followUpOn }) => followUpOn).sort());
    const mine = await listDue(SALES, 'me', now);
    expect(mine.map(({ assigneeId }) => assigneeId)).toEqual(mine.map(() => SALES.id));
    expect(await countWaiting(SALES, now)).toMatchObject({ due: due.length, dueMine: mine.length });
  });
});

describeOnBothDatabases('an exact search', (open) => {
  beforeAll(() => emptyTables(open()));

  it('finds every lead of a telephone number or an address, in any spelling, and leaves nothing readable behind', async () => {
    const typed = { phone: '139 0000 1234', email: 'Find.Me@example.com' };
    const found = [
      await aLead(open(), {}, { typed, suspicions: ['too_fast'] }),
      await aLead(open(), { state: 'spam' }, { typed, now: later(5) }),
    ];
    await aLead(open());
    for (const text of ['+8613900001234', '１３９ ００００ １２３４', 'find.me@EXAMPLE.com']) {
      const wanted = readSearch(keyRing(), text);
      if (!wanted.ok || !('find' in wanted.value)) throw new Error(`Not read: ${text}`);
      expect(wanted.value.find).not.toMatch(/1390|1234|find\.me/i);
      const page = await listLeads(SALES, view({ find: wanted.value.find }));
      expect(page.lines.map(({ reference }) => reference).sort()).toEqual(found.toSorted());
    }
    expect(readSearch(keyRing(), ' l-abcd-2345 ')).toEqual({ ok: true, value: { reference: 'L-ABCD-2345' } });
    expect(readSearch(keyRing(), '张')).toEqual({ ok: false, reason: 'search_unclear' });
    expect(readSearch(keyRing(), ' ')).toEqual({ ok: false, reason: 'search_missing' });
  });

  it('shows a lead’s relatives by person and by company, each once', async () => {
    await emptyTables(open());
    const one = { phone: '139 0000 1234', email: 'a@example.com', company: '示例科技有限公司' };
    const lead = await aLead(open(), {}, { typed: one });
    const person = await aLead(open(), {}, { typed: { ...one, email: 'b@example.com' } });
    const company = await aLead(
      open(),
      {},
      { typed: { phone: '139 0000 9999', email: 'c@example.com', company: '示例科技股份有限公司' } },
    );
    await aLead(
      open(),
      {},
      { typed: { phone: '137 0000 0000', email: 'd@example.com', company: '别的公司' } },
    );
    const related = await listRelated(SALES, lead);
    expect(related.map(({ kind, lines }) => [kind, lines.map(({ reference }) => reference)])).toEqual([
      ['person', [person]],
      ['company', [company]],
    ]);
    expect(related[0]?.find).toBe(findKey('phone', blindIndex(keyRing(), 'phone', '+8613900001234')));
  });
});

describeOnBothDatabases('a minor’s lead', (open) => {
  beforeAll(() => emptyTables(open()));

  it('stands in the list of those without the right as a line that tells nothing', async () => {
    const reference = await aLead(open(), { isMinor: true });
    const lines = async (role: 'sales' | 'reviewer') => (await listLeads(aMember(role), view())).lines;
    expect(await lines('sales')).toEqual([{ hidden: true, reference, createdAt: NOON }]);
    expect(await lines('reviewer')).toMatchObject([{ hidden: false, reference, isMinor: true }]);
  });
});

describe('an address of the inbox', () => {
  it('that nobody can read shows a list all the same', () => {
    expect(
      view({ state: 'x', list: 'y', technology: '<', find: 'a.b', after: 'z', from: '2026-02-30' }),
    ).toEqual({
      list: 'inbox',
    });
  });
});
