import type { Locale } from '@/lib/i18n/locales';
import { fitText, settings } from '../fit-text';
import { INK, LINE, PAPER, QUIET, RAISED, SEAL, SHADE } from '../palette';
import { across, down } from '../path-data';
import { moved, type Picture, stack } from '../picture';
import { path, rect } from '../shapes';

type Sheet = { title: string; locale: Locale; width: number; height: number; order: number };

const LEADING = 20;
const INDENT = 34;
const STAMP = 44;

/** Lines of each clause, and how far its last one runs. A highlighted clause stands out as it does on its page. */
const CLAUSES = [
  { lines: 3, last: 0.62, highlighted: false },
  { lines: 4, last: 0.38, highlighted: true },
  { lines: 2, last: 0.8, highlighted: false },
  { lines: 3, last: 0.5, highlighted: false },
];

/** The first page of a document: its title, and clauses as lines, in another rhythm for another `order`. */
export function sheet(page: Sheet): Picture {
  const { width, height, order } = page;
  const margin = width * 0.11;
  const inner = width - 2 * margin;
  const paper = rect({ x: 1, y: 1, width: width - 2, height }, { fill: RAISED, stroke: LINE });
  const parts = [{ shapes: paper, texts: [] }, moved(heading(page, inner), margin, margin)];
  let y = margin + 84;
  for (let index = 0; y < height; index++) {
    const shape = CLAUSES[(index + 2 * order) % CLAUSES.length];
    if (!shape) break;
    parts.push(moved(clause(shape, String(index + 1), inner), margin, y));
    y += shape.lines * LEADING + 22;
  }
  return stack(...parts);
}

function heading({ title, locale }: Sheet, width: number): Picture {
  const room = {
    width: width - STAMP - 16,
    settings: settings(1, 26, 24, 22, 20, 18),
    weight: 600,
    locale,
  } as const;
  const { lines, size } = fitText(title, room);
  const left = width - STAMP;
  return {
    shapes: rect({ x: left, y: -8, width: STAMP, height: STAMP }, { fill: SEAL }),
    texts: [
      { x: 0, y: 23, text: lines.join(''), size, weight: 600, color: INK },
      { x: left + STAMP / 2, y: 24, text: '§', size: 30, weight: 400, color: PAPER, anchor: 'middle' },
    ],
  };
}

function clause(shape: (typeof CLAUSES)[number], number: string, width: number): Picture {
  const rows = Array.from({ length: shape.lines }, (_, row) => {
    const length = (width - INDENT) * (row === shape.lines - 1 ? shape.last : 1);
    return across(INDENT, INDENT + length, row * LEADING);
  });
  const rule = down(INDENT - 10, -8, (shape.lines - 1) * LEADING + 8);
  return {
    shapes: [
      shape.highlighted ? path(rule, { stroke: SEAL, width: 5 }) : '',
      path(rows.join(''), { stroke: shape.highlighted ? INK : SHADE, width: 5 }),
    ].join(''),
    texts: [{ x: 0, y: 6, text: number, size: 17, weight: 400, color: QUIET }],
  };
}
