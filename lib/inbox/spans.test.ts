import { describe, expect, it } from 'vitest';
import { startOfShanghaiDay } from '@/lib/core/dates';
import { placeOf } from '@/lib/leads/place';
import type { LeadState } from '@/lib/leads/states';
import { spansOf } from './spans';

const ID = '01KBQ0000000000000000000AA';
const midnight = startOfShanghaiDay('2026-03-02').getTime();

function isShown(
  view: Parameters<typeof spansOf>[0],
  lead: { state: LeadState; at: number; held?: boolean },
) {
  const place = placeOf({
    id: ID,
    state: lead.state,
    quarantine: lead.held ? 'too_fast' : null,
    createdAt: new Date(lead.at),
  });
  return spansOf(view).some(({ gte, lt }) => place >= gte && place < lt);
}

describe('a view of the inbox', () => {
  it.each(['new', 'contacted', 'won'] as const)(
    'of one day shows a %s lead from its first instant to its last',
    (state) => {
      const view = { list: 'inbox', from: '2026-03-02', to: '2026-03-02' } as const;
      expect(isShown(view, { state, at: midnight - 1 })).toBe(false);
      expect(isShown(view, { state, at: midnight })).toBe(true);
      expect(isShown(view, { state, at: midnight + 86_399_999 })).toBe(true);
      expect(isShown(view, { state, at: midnight + 86_400_000 })).toBe(false);
    },
  );

  it('keeps spam and quarantine apart', () => {
    const at = midnight;
    expect(isShown({ list: 'inbox' }, { state: 'new', at })).toBe(true);
    expect(isShown({ list: 'inbox' }, { state: 'spam', at })).toBe(false);
    expect(isShown({ list: 'inbox', state: 'spam' }, { state: 'spam', at })).toBe(true);
    expect(isShown({ list: 'inbox' }, { state: 'new', at, held: true })).toBe(false);
    expect(isShown({ list: 'quarantine' }, { state: 'new', at, held: true })).toBe(true);
    expect(isShown({ list: 'quarantine' }, { state: 'new', at })).toBe(false);
  });

  it('from a day after its end shows nothing', () => {
    expect(spansOf({ list: 'inbox', from: '2026-03-03', to: '2026-03-01' })).toEqual([]);
  });
});
