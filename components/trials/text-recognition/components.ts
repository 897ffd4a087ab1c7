import type { Point } from './geometry';

/** A connected spot of a map: the outer points of its rows, how many cells it has and the mean of their values. */
export type Spot = { outline: Point[]; cells: number; mean: number };

type Size = { width: number; height: number };

/** The spots of cells above `threshold`, touching also at their corners. */
export function findSpots(map: Float32Array, { width, height }: Size, threshold: number): Spot[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const spots: Spot[] = [];
  const visit = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const cell = y * width + x;
    if (seen[cell] || (map[cell] ?? 0) <= threshold) return;
    seen[cell] = 1;
    stack.push(cell);
  };
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || (map[start] ?? 0) <= threshold) continue;
    visit(start % width, Math.floor(start / width));
    const rows = new Map<number, [number, number]>();
    let [cells, sum] = [0, 0];
    for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
      const [x, y] = [cell % width, Math.floor(cell / width)];
      cells += 1;
      sum += map[cell] ?? 0;
      const row = rows.get(y);
      if (!row) rows.set(y, [x, x]);
      else if (x < row[0]) row[0] = x;
      else if (x > row[1]) row[1] = x;
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) visit(x + dx, y + dy);
    }
    spots.push({ outline: outline(rows), cells, mean: sum / cells });
  }
  return spots;
}

/** The corners of the cells at both ends of each row. */
function outline(rows: ReadonlyMap<number, readonly [number, number]>): Point[] {
  const points: Point[] = [];
  for (const [y, [left, right]] of rows) {
    points.push([left, y], [left, y + 1], [right + 1, y], [right + 1, y + 1]);
  }
  return points;
}
