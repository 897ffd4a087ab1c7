import recording from '@/content/recordings/text-recognition.json';
import type { Motif } from '../drawing';
import { widthOf } from '../measure';
import { INK, LINE, RAISED, SEAL } from '../palette';
import type { PlacedText } from '../picture';
import { polygon, rect } from '../shapes';

type Point = readonly number[];

/** A page, the box around each line that was found on it, and what was read there. */
export const textRecognition: Motif = {
  place: 'beside',
  least: 0,
  model: recording.provenance.model,
  draw({ width, height }) {
    const scale = Math.min(width / recording.width, height / recording.height);
    const page = { x: 1, y: 1, width: recording.width * scale - 2, height: recording.height * scale - 2 };
    const lines = recording.lines.map(({ text, box }) => ({
      text,
      box: box.map((point) => point.map((value) => value * scale)),
    }));
    const boxes = lines.map(({ box }) => polygon(box, { stroke: SEAL, width: 3 }));
    return {
      shapes: rect(page, { fill: RAISED, stroke: LINE }) + boxes.join(''),
      texts: lines.map(({ text, box }) => readIn(box, text)),
    };
  },
};

/** What was read in a box, in its middle and along its upper edge. */
function readIn(box: readonly Point[], text: string): PlacedText {
  const [[left = 0, top = 0] = [], [right = 0, lower = 0] = []] = box;
  const middle = (axis: 0 | 1) => box.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / box.length;
  const size = (Math.hypot(right - left, lower - top) * 0.95) / widthOf(text, { size: 1, weight: 400 });
  return {
    x: middle(0),
    y: middle(1) + size * 0.36,
    text,
    size,
    weight: 400,
    color: INK,
    anchor: 'middle',
    turn: (Math.atan2(lower - top, right - left) * 180) / Math.PI,
  };
}
