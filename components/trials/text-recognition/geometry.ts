export type Point = readonly [x: number, y: number];

/** A rectangle that may be turned: `angle` is where its width runs to, in radians, clockwise as y points down. */
export type TurnedRect = { x: number; y: number; width: number; height: number; angle: number };

export type Quad = readonly [Point, Point, Point, Point];

/** Convex hull by Andrew's monotone chain. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        if (!a || !b || cross(a, b, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function cross(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** The rectangle of least area around a convex hull; one of its sides lies on a side of the hull. */
export function minAreaRect(hull: readonly Point[]): TurnedRect {
  let best = boundsAlong(hull, 0);
  hull.forEach((from, i) => {
    const to = hull[(i + 1) % hull.length] ?? from;
    const rect = boundsAlong(hull, Math.atan2(to[1] - from[1], to[0] - from[0]));
    if (rect.width * rect.height < best.width * best.height) best = rect;
  });
  return best;
}

/** The bounds of points in a frame turned by `angle`. */
export function boundsAlong(points: readonly Point[], angle: number): TurnedRect {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return { x: u * cos - v * sin, y: u * sin + v * cos, width: right - left, height: bottom - top, angle };
}

/** The same rectangle with its width along `direction` as nearly as its sides allow. */
export function facing(rect: TurnedRect, direction: number): TurnedRect {
  const quarters = Math.round((direction - rect.angle) / (Math.PI / 2));
  const swapped = quarters % 2 !== 0;
  return {
    ...rect,
    width: swapped ? rect.height : rect.width,
    height: swapped ? rect.width : rect.height,
    angle: normalAngle(rect.angle + (quarters * Math.PI) / 2),
  };
}

/** The angle between -π (not included) and π. */
export function normalAngle(angle: number): number {
  const turned = angle % (2 * Math.PI);
  if (turned > Math.PI) return turned - 2 * Math.PI;
  return turned <= -Math.PI ? turned + 2 * Math.PI : turned;
}

/** The corners, beginning where the text begins and going round clockwise. */
export function corners({ x, y, width, height, angle }: TurnedRect): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (u: number, v: number): Point => [x + u * cos - v * sin, y + u * sin + v * cos];
  const [w, h] = [width / 2, height / 2];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}
