import { describe, expect, it } from 'vitest';
import { LEAD_STATES } from '@/lib/leads/states';
import { canUndo, isClosed, mayMove, nextStates, UNDO_MS } from './rules';

const ALLOWED = [
  'new contacted',
  'new lost',
  'new spam',
  'contacted qualified',
  'contacted lost',
  'contacted spam',
  'qualified contacted',
  'qualified won',
  'qualified lost',
  'won qualified',
  'lost contacted',
  'spam new',
];

const pairs = LEAD_STATES.flatMap((from) => LEAD_STATES.map((to) => [from, to] as const));

describe('the moves of a lead', () => {
  it.each(pairs)('from %s to %s are the written ones and no others', (from, to) => {
    expect(mayMove(from, to)).toBe(ALLOWED.includes(`${from} ${to}`));
    expect(nextStates(from).includes(to)).toBe(mayMove(from, to));
  });

  it('lead from every state to every other', () => {
    for (const start of LEAD_STATES) {
      const reached = new Set([start]);
      for (const state of reached) for (const next of nextStates(state)) reached.add(next);
      expect([...reached].sort()).toEqual([...LEAD_STATES].sort());
    }
  });

  it('close it when it is won, lost or spam', () => {
    expect(LEAD_STATES.filter(isClosed)).toEqual(['won', 'lost', 'spam']);
  });
});

describe('what was done', () => {
  const at = new Date('2026-03-01T04:00:00.000Z');
  const after = (ms: number) => new Date(at.getTime() + ms);

  it('can be undone for ten minutes, once', () => {
    expect(canUndo({ at, undoneAt: null }, after(UNDO_MS - 1))).toBe(true);
    expect(canUndo({ at, undoneAt: null }, after(UNDO_MS))).toBe(false);
    expect(canUndo({ at, undoneAt: after(5) }, after(10))).toBe(false);
  });
});
