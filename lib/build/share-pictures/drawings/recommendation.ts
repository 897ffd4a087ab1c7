import recording from '@/content/recordings/recommendation.json';
import type { Motif } from '../drawing';
import { EDGE, INK, LINE, SEAL } from '../palette';
import { across } from '../path-data';
import { circle, path, rect } from '../shapes';

const { people, items, log, person, ranked } = recording;
const BEST = 2;

/** Who watched what, a person a column; beside it how near each unseen item is to what one of them has seen. */
export const recommendation: Motif = {
  place: 'below',
  least: 140,
  model: recording.provenance.model,
  draw({ width, height }) {
    const [line, column] = [height / items, (width * 0.7) / people];
    const middle = (item: number) => (item + 0.5) * line;
    const radius = Math.min(line, column) * 0.34;
    const dots = log.flatMap((marks, index) =>
      [...marks].map((mark, item) => {
        const place = [(index + 0.5) * column, middle(item)] as const;
        if (mark !== '1') return circle(place, radius * 0.4, { fill: LINE });
        return circle(place, radius, { fill: index === person ? SEAL : INK });
      }),
    );
    const frame = rect({ x: person * column, y: 1, width: column, height: height - 2 }, { stroke: SEAL });
    const left = width * 0.74;
    const longest = ranked[0]?.score ?? 1;
    const scores = ranked.map(({ item, score }, rank) => {
      const bar = across(left, left + (score / longest) * (width - left), middle(item));
      return path(bar, rank < BEST ? { stroke: SEAL, width: line * 0.6 } : { stroke: EDGE, width: 3 });
    });
    return { shapes: [...dots, frame, ...scores].join(''), texts: [] };
  },
};
