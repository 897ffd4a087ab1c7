import { boundsAlong, corners, type TurnedRect } from './geometry';

/** A line's place in the page's own frame, in which text runs to the right. */
type Place = { index: number; left: number; right: number; top: number; bottom: number };

/** Text columns have at least so many lines … */
const LEAST_LINES = 3;
/** … that are so many times longer than they are high (a table's cells are shorter) … */
const LEAST_LENGTH = 6;
/** … and half of them fill so much of the column. */
const LEAST_FILL = 0.6;
/** Boxes reach a little beyond their text; rows are told apart by what is left of them without this share. */
const OVERHANG = 0.25;

/** The order in which lines are read, as indices: down a column of text, along a row of anything else. */
export function readingOrder(rects: readonly TurnedRect[], direction: number): number[] {
  const places = rects.map((rect, index): Place => {
    const bounds = boundsAlong(corners(rect), direction);
    const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
    const u = bounds.x * cos + bounds.y * sin;
    const v = bounds.y * cos - bounds.x * sin;
    const inset = bounds.height * OVERHANG;
    return {
      index,
      left: u - bounds.width / 2,
      right: u + bounds.width / 2,
      top: v - bounds.height / 2 + inset,
      bottom: v + bounds.height / 2 - inset,
    };
  });
  return order(places).map(({ index }) => index);
}

function order(places: Place[]): Place[] {
  const bands = bandsOf(places);
  const ordered: Place[] = [];
  for (let from = 0; from < bands.length;) {
    const { columns, to } = columnsFrom(bands, from);
    if (columns) ordered.push(...columns.flatMap(order));
    else ordered.push(...[...(bands[from] ?? [])].sort((a, b) => a.left - b.left));
    from = to;
  }
  return ordered;
}

/** Groups of lines that overlap in height, from the top. */
function bandsOf(places: readonly Place[]): Place[][] {
  const bands: Place[][] = [];
  let bottom = -Infinity;
  for (const place of [...places].sort((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band && place.top < bottom) band.push(place);
    else bands.push([place]);
    bottom = place.top < bottom ? Math.max(bottom, place.bottom) : place.bottom;
  }
  return bands;
}

/** As many bands as one gap from top to bottom parts, if its sides are columns of text; else one band. */
function columnsFrom(bands: Place[][], from: number): { columns: [Place[], Place[]] | null; to: number } {
  let found: [Place[], Place[]] | null = null;
  let to = from;
  const inside: Place[] = [];
  for (; to < bands.length; to++) {
    inside.push(...(bands[to] ?? []));
    const parts = widestGap(inside);
    if (!parts) break;
    found = parts;
  }
  if (found?.every(isTextColumn)) return { columns: found, to };
  return { columns: null, to: from + 1 };
}

/** Both sides of the widest gap between lines that is wider than a line is high. */
function widestGap(places: readonly Place[]): [Place[], Place[]] | null {
  const sorted = [...places].sort((a, b) => a.left - b.left);
  const heights = sorted.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  let widest = heights[heights.length >> 1] ?? 0;
  let cut = 0;
  let right = -Infinity;
  sorted.forEach((place, index) => {
    if (index > 0 && place.left - right > widest) {
      widest = place.left - right;
      cut = index;
    }
    right = Math.max(right, place.right);
  });
  return cut > 0 ? [sorted.slice(0, cut), sorted.slice(cut)] : null;
}

function isTextColumn(places: readonly Place[]): boolean {
  const width = Math.max(...places.map(({ right }) => right)) - Math.min(...places.map(({ left }) => left));
  const full = places.filter(({ left, right, top, bottom }) => {
    const length = right - left;
    return length >= LEAST_FILL * width && length >= (LEAST_LENGTH * (bottom - top)) / (1 - 2 * OVERHANG);
  });
  return places.length >= LEAST_LINES && full.length * 2 >= places.length;
}
