import { expect, it } from 'vitest';
import { boardOf } from './board';
import type { Figures } from './queries';

const DAYS = ['2026-11-29', '2026-11-30'];

const FIGURES: Figures = {
  leads: [
    { day: '2026-11-29', key: 'face-detection', count: 4 },
    { day: '2026-11-30', key: 'face-detection', count: 6 },
    { day: '2026-11-30', key: '-', count: 1 },
    { day: '2026-11-30', key: 'gone', count: 2 },
  ],
  sums: [
    { kind: 'sent', key: 'face-detection', count: 8 },
    { kind: 'state', key: 'new', count: 7 },
    { kind: 'source', key: 'direct', count: 9 },
    { kind: 'source', key: 'site:a.example', count: 2 },
    { kind: 'source', key: 'site:b.example', count: 2 },
    { kind: 'response', key: '60', count: 4 },
    { kind: 'response', key: '450', count: 1 },
    { kind: 'held', key: '*', count: 8 },
    { kind: 'rescued', key: '*', count: 2 },
    { kind: 'minor', key: '*', count: 1 },
  ],
  visits: [
    { technology: 'face-detection', step: 'view', count: 100 },
    { technology: 'face-detection', step: 'form', count: 20 },
    { technology: 'made-up', step: 'form', count: 50 },
  ],
  madeAt: null,
};

it('a board adds up: by the day, by the technology, and from view to sent form', () => {
  const board = boardOf(FIGURES, DAYS, ['face-detection', 'quiet-one']);
  expect(board.leads).toBe(13);
  expect(board.days.map(({ count }) => count)).toEqual([4, 9]);
  expect(board.technologies.map(({ slug, byDay }) => [slug, ...byDay])).toEqual([
    ['face-detection', 4, 6],
    ['gone', 0, 2],
    ['-', 0, 1],
  ]);
  expect(board.technologies[0]).toMatchObject({
    views: 100,
    forms: 20,
    sent: 8,
    viewToForm: 0.2,
    formToSent: 0.4,
  });
  expect(board.quarantine.falsePositives).toBe(0.25);
  expect([board.response.median, board.response.ninetieth]).toEqual([60, 450]);
});

it('numbers of fewer than five people aren’t on the board: minors, small sources, a handful of responses', () => {
  const board = boardOf(FIGURES, DAYS, []);
  expect(board.minors).toBeNull();
  expect(board.sources).toEqual({ shown: [{ key: 'direct', count: 9 }], rest: null });
  const few = { ...FIGURES, sums: [{ kind: 'response' as const, key: '60', count: 4 }] };
  expect(boardOf(few, DAYS, []).response).toEqual({ count: null, median: null, ninetieth: null, spans: [] });
});

it('a period in which nothing happened has a board too', () => {
  const board = boardOf({ leads: [], sums: [], visits: [], madeAt: null }, DAYS, ['face-detection']);
  expect(board).toMatchObject({ leads: 0, technologies: [], minors: 0, sources: { shown: [], rest: 0 } });
  expect(board.quarantine.falsePositives).toBeNull();
});
