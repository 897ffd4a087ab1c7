import recording from '@/content/recordings/content-safety.json';
import type { Motif } from '../drawing';
import { widthOf } from '../measure';
import { LINE, SEAL } from '../palette';
import { circle, rect } from '../shapes';

type Comment = { text: string; found: readonly { start: number; end: number }[] };

/** Comments as bars of their length, with what a rule found in them marked. */
export const contentSafety: Motif = {
  place: 'beside',
  least: 0,
  model: recording.provenance.model,
  draw({ width, height }, { locale }) {
    const comments: readonly Comment[] = recording.comments[locale];
    const line = height / comments.length;
    const left = line * 0.95;
    const longest = Math.max(...comments.map(({ text }) => widthOf(text, { size: 1, weight: 400 })));
    const style = { size: (width - left) / longest, weight: 400 } as const;
    const rows = comments.map(({ text, found }, index) => {
      const middle = (index + 0.5) * line;
      const bar = (start: number, end: number, fill: string) => {
        const x = left + widthOf(text.slice(0, start), style);
        const box = {
          x,
          y: middle - line * 0.16,
          width: widthOf(text.slice(start, end), style),
          height: line * 0.32,
        };
        return rect(box, { fill });
      };
      const sender = circle([line * 0.3, middle], line * 0.27, { fill: found.length > 0 ? SEAL : LINE });
      return [
        sender,
        bar(0, text.length, LINE),
        ...found.map(({ start, end }) => bar(start, end, SEAL)),
      ].join('');
    });
    return { shapes: rows.join(''), texts: [] };
  },
};
