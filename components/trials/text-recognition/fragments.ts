import { boundsAlong, corners, normalAngle, type TurnedRect } from './geometry';

/** Fragments of one line run the same way, as far as short ones can tell, in radians … */
const MOST_TURN = 0.14;
/** … are about equally high … */
const MOST_RATIO = 1.6;
/** … and stand on one line: in heights of the lower one. */
const MOST_SHIFT = 0.35;

/** Joins boxes that overlap at their ends: a line on a turned page is at times found in pieces. */
export function joinFragments(rects: readonly TurnedRect[]): TurnedRect[] {
  const joined: TurnedRect[] = [];
  for (const rect of [...rects].sort((a, b) => b.width - a.width)) {
    const at = joined.findIndex((line) => isSameLine(line, rect));
    const line = joined[at];
    if (line) joined[at] = boundsAlong([...corners(line), ...corners(rect)], line.angle);
    else joined.push(rect);
  }
  return joined.length < rects.length ? joinFragments(joined) : joined;
}

function isSameLine(line: TurnedRect, rect: TurnedRect): boolean {
  const turn = Math.abs(normalAngle(2 * (rect.angle - line.angle))) / 2;
  const [low, high] = [Math.min(line.height, rect.height), Math.max(line.height, rect.height)];
  if (turn > MOST_TURN || high > MOST_RATIO * low) return false;
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  const [x, y] = [rect.x - line.x, rect.y - line.y];
  const along = Math.abs(x * cos + y * sin);
  const across = Math.abs(y * cos - x * sin);
  return across < MOST_SHIFT * low && along < (line.width + rect.width) / 2;
}
