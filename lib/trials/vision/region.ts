/** A rectangle in pixels of a picture; it may reach over the picture's edges. */
export type Region = { x: number; y: number; width: number; height: number };

export type Size = { width: number; height: number };

/** The square around the whole picture, centred: what a model sees when nothing may be stretched. */
export function squareAround({ width, height }: Size): Region {
  const side = Math.max(width, height);
  return { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side };
}

/** The square with the same centre whose side is `times` the longer side of the region. */
export function squareOf(region: Region, times: number): Region {
  const side = Math.max(region.width, region.height) * times;
  return {
    x: region.x + (region.width - side) / 2,
    y: region.y + (region.height - side) / 2,
    width: side,
    height: side,
  };
}

/** How much two regions cover each other: 0 (nothing in common) to 1 (equal). */
export function overlap(one: Region, other: Region): number {
  const common = commonArea(one, other);
  return common === 0 ? 0 : common / (one.width * one.height + other.width * other.height - common);
}

/** The area that two regions share. */
export function commonArea(one: Region, other: Region): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
}

/** The same region of the picture at another size. */
export function scaled({ x, y, width, height }: Region, across: number, down = across): Region {
  return { x: x * across, y: y * down, width: width * across, height: height * down };
}

/** The part of a region that lies in the picture. */
export function within(region: Region, size: Size): Region {
  const x = Math.min(Math.max(region.x, 0), size.width);
  const y = Math.min(Math.max(region.y, 0), size.height);
  const right = Math.min(Math.max(region.x + region.width, x), size.width);
  const bottom = Math.min(Math.max(region.y + region.height, y), size.height);
  return { x, y, width: right - x, height: bottom - y };
}
