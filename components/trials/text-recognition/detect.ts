import { findSpots } from './components';
import { convexHull, minAreaRect, type TurnedRect } from './geometry';

/** What the detector says: how likely each cell lies in the core of a text line. */
export type TextMap = { map: Float32Array; width: number; height: number };

/** Cells above this belong to a line; the value PP-OCR is used with. */
const CELL_THRESHOLD = 0.3;
/** Spots that the detector is less sure of are dropped. The reader throws out what isn't text, so this may be low. */
const SPOT_THRESHOLD = 0.5;
/** The detector marks the shrunk core of a line; this undoes it (area × ratio ÷ perimeter on every side). */
const UNCLIP_RATIO = 1.5;
/**
 * So much is added, in heights of the line: the box is often a little tight at the last full stop, and the reader parts
 * words better with some air.
 */
const AIR = { height: 0.15, end: 0.15 };
/** In cells: what is thinner is no line, and what is no longer than this is a speck. */
const LEAST_SIDE = 3;
const SPECK = 8;
/** What lies in the middle of something so many times larger is a part of that. */
const PART = 4;

/** The lines in a text map as turned rectangles in the map's cells, their width along the longer side. */
export function linesIn({ map, width, height }: TextMap): TurnedRect[] {
  const lines = findSpots(map, { width, height }, CELL_THRESHOLD)
    .filter(({ mean }) => mean >= SPOT_THRESHOLD)
    .map(({ outline }) => minAreaRect(convexHull(outline)))
    .filter((rect) => Math.min(rect.width, rect.height) >= LEAST_SIDE)
    .map(unclip)
    .filter((rect) => Math.max(rect.width, rect.height) > SPECK)
    .map(longSideFirst)
    .map(airy);
  return lines.filter((line) => !lines.some((other) => isPartOf(line, other)));
}

/** A full stop at a line's end is at times found a second time, as a line of its own. */
function isPartOf(small: TurnedRect, large: TurnedRect): boolean {
  if (small.width * small.height * PART > large.width * large.height) return false;
  const [cos, sin] = [Math.cos(large.angle), Math.sin(large.angle)];
  const [x, y] = [small.x - large.x, small.y - large.y];
  return Math.abs(x * cos + y * sin) < large.width / 2 && Math.abs(y * cos - x * sin) < large.height / 2;
}

function unclip(rect: TurnedRect): TurnedRect {
  const margin = (rect.width * rect.height * UNCLIP_RATIO) / (2 * (rect.width + rect.height));
  return { ...rect, width: rect.width + 2 * margin, height: rect.height + 2 * margin };
}

function longSideFirst(rect: TurnedRect): TurnedRect {
  if (rect.width >= rect.height) return rect;
  return { ...rect, width: rect.height, height: rect.width, angle: rect.angle + Math.PI / 2 };
}

function airy(rect: TurnedRect): TurnedRect {
  return {
    ...rect,
    width: rect.width + 2 * AIR.end * rect.height,
    height: rect.height * (1 + AIR.height),
  };
}
