import { type Region, scaled, type Size, within } from '@/lib/trials/vision/region';
import { type Plane, planeOf, scalePlane } from './plane';

/** A person who fills more of the picture than this gains nothing from a second look. */
const LARGE = 0.6;

/** Room left around the person, as a share of its sides. */
const ROOM = 0.12;

/** Where to look a second time and closer, in pixels of the picture; null where the first look was close enough. */
export function closeUpOf(mask: Plane, size: Size): Region | null {
  let [left, top, right, bottom] = [mask.width, mask.height, -1, -1];
  mask.values.forEach((value, at) => {
    if (value < 0.5) return;
    const [x, y] = [at % mask.width, Math.floor(at / mask.width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  });
  if (right < left) return null;
  const [width, height] = [right + 1 - left, bottom + 1 - top];
  const wide = {
    x: left - width * ROOM,
    y: top - height * ROOM,
    width: width * (1 + 2 * ROOM),
    height: height * (1 + 2 * ROOM),
  };
  const cells = within(wide, mask);
  if (cells.width * cells.height > LARGE * mask.width * mask.height) return null;
  return scaled(cells, size.width / mask.width, size.height / mask.height);
}

/** The mask of the whole at `size`, with the closer look in its place. `region` is in pixels of the same `size`. */
export function insertCloseUp(
  mask: Plane,
  closer: Plane,
  { region, size }: { region: Region; size: Size },
): Plane {
  const whole = scalePlane(mask, size);
  const x = Math.round(region.x);
  const y = Math.round(region.y);
  const part = scalePlane(closer, {
    width: Math.min(Math.max(1, Math.round(region.width)), size.width - x),
    height: Math.min(Math.max(1, Math.round(region.height)), size.height - y),
  });
  return planeOf(size, (at) => {
    const [column, row] = [(at % size.width) - x, Math.floor(at / size.width) - y];
    const inside = column >= 0 && row >= 0 && column < part.width && row < part.height;
    return inside ? (part.values[row * part.width + column] ?? 0) : (whole.values[at] ?? 0);
  });
}
