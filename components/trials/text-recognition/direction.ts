import { facing, type TurnedRect } from './geometry';
import { lineWidth } from './line-input';
import type { ReadLine } from './reader';

/** From this ratio of its sides on, a line's longer side is taken for the way its text runs. */
const LONG = 2.5;
/** A page is taken as lying right if its probes are read as surely as this. */
const RIGHT_WAY = 0.85;
/** So many lines are read to find out which way up a page is. */
const PROBES = 3;
/** A probe shouldn't cost much time: in pixels at the reader's height. */
const PROBE_WIDTH = 800;

/**
 * The axis along which most text runs, between -90° (not included) and 90°, in radians: the mean of the long lines'
 * axes, weighted by their length. Which of the axis' two ends is the beginning can't be seen from the boxes.
 */
export function textAxis(rects: readonly TurnedRect[]): number {
  const votes = rects.filter(({ width, height }) => width >= LONG * height);
  let [x, y] = [0, 0];
  for (const { angle, width } of votes) {
    // An axis has no sign, so its double is averaged.
    x += width * Math.cos(2 * angle);
    y += width * Math.sin(2 * angle);
  }
  return votes.length === 0 ? 0 : Math.atan2(y, x) / 2;
}

/** Where the text runs to, in radians: along its axis, the way round in which a few lines are read more surely. */
export async function textDirection(
  rects: readonly TurnedRect[],
  read: (rect: TurnedRect) => Promise<ReadLine>,
): Promise<number> {
  const axis = textAxis(rects);
  const probes = probesOf(rects);
  const confidence = async (direction: number) => {
    let sum = 0;
    for (const rect of probes) sum += (await read(facing(rect, direction))).confidence;
    return sum / Math.max(1, probes.length);
  };
  const forward = await confidence(axis);
  if (forward >= RIGHT_WAY || probes.length === 0) return axis;
  return (await confidence(axis + Math.PI)) > forward ? axis + Math.PI : axis;
}

/** The longest lines that are quickly read. */
function probesOf(rects: readonly TurnedRect[]): TurnedRect[] {
  const quick = rects.filter((rect) => lineWidth(rect) <= PROBE_WIDTH);
  const longest = [...quick].sort((a, b) => b.width - a.width);
  return (longest.length > 0 ? longest : [...rects]).slice(0, PROBES);
}
