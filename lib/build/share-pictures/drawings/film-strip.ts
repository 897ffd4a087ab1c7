import recording from '@/content/recordings/shot-segmentation.json';
import type { Field } from '../drawing';
import { rect } from '../shapes';

const { strip } = recording;
const BANDS = 3;

/** The mean colours of the top, middle and bottom of each frame of the sample clip, side by side. */
export function filmStrip({ width, height }: Field): string {
  const left = (frame: number) => (frame * width) / strip.length;
  const top = (band: number) => (band * height) / BANDS;
  const cells = strip.flatMap((frame, index) =>
    Array.from({ length: BANDS }, (_, band) => {
      const box = { x: left(index), y: top(band), width: left(1), height: top(1) };
      return rect(box, { fill: frame.slice(band * 7, band * 7 + 7) });
    }),
  );
  // Softened edges would let the paper shine through between two cells.
  return `<g shape-rendering="crispEdges">${cells.join('')}</g>`;
}
