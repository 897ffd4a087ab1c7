import type { Card } from './card';
import { fitText, settings } from './fit-text';
import { INK, LINE, PAPER, QUIET, SEAL } from './palette';
import { across } from './path-data';
import type { Picture } from './picture';
import { HEIGHT, WIDTH } from './render';
import { path, rect } from './shapes';

/** Nothing but paper stands further out. */
export const LEFT = 68;
export const RIGHT = WIDTH - LEFT;

const BASELINE = 75;
const RULE = 108;
const NAME = LEFT + 50;

/** The paper, and at its head whose it is and what the page belongs to. */
export function masthead({ platform, section, language: { locale } }: Card): Picture {
  const name = fitText(platform, {
    width: 700,
    settings: settings(1, 28, 26, 24, 22, 20),
    weight: 600,
    locale,
  });
  const part = fitText(section, { width: 300, settings: settings(1, 26, 24, 22, 20), weight: 400, locale });
  const right = { x: RIGHT, y: BASELINE, weight: 400, color: QUIET, anchor: 'end' } as const;
  // As in components/site/mark.tsx.
  const mark = [
    path('M2 15c2-9 4-9 6 0s4 9 6 0', { stroke: INK, width: 2.4, cap: 'round' }),
    path('M17 8h11M17 15h7M17 22h11', { stroke: SEAL, width: 3.4 }),
  ];
  return {
    shapes: [
      rect({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, { fill: PAPER }),
      `<g transform="translate(${LEFT - 2} ${BASELINE - 29}) scale(1.3)">${mark.join('')}</g>`,
      path(across(LEFT, RIGHT, RULE), { stroke: LINE }),
    ].join(''),
    texts: [
      { x: NAME, y: BASELINE, text: name.lines.join(''), size: name.size, weight: 600, color: INK },
      { ...right, text: part.lines.join(''), size: part.size },
    ],
  };
}
