import type { Drawing, Motif } from '../drawing';
import { INK, LINE } from '../palette';
import { across } from '../path-data';
import { moved, type Picture, scaled, stack } from '../picture';
import { path } from '../shapes';

type Panel = { name: string; draw: Drawing };

const GAP = 36;
const NAME = 26;
const FOOT = NAME + 30;
/** How wide a drawing is drawn before it is made small. */
const DRAWN = 420;

/** Drawings side by side, each small and with a name below it. */
export function panels(list: readonly Panel[]): Motif {
  return {
    place: 'below',
    least: 120,
    draw({ width, height }, language) {
      const cell = { width: (width - GAP * (list.length - 1)) / list.length, height: height - FOOT };
      const factor = cell.width / DRAWN;
      const parts = list.map(({ name, draw }, index) => {
        const small = scaled(draw({ width: DRAWN, height: cell.height / factor }, language), factor);
        const foot: Picture = {
          shapes: path(across(0, cell.width, cell.height + 14), { stroke: LINE }),
          texts: [{ x: 0, y: height - 4, text: name, size: NAME, weight: 400, color: INK }],
        };
        return moved(stack(small, foot), index * (cell.width + GAP), 0);
      });
      return stack(...parts);
    },
  };
}
