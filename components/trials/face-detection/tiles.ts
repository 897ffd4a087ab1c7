import { type Region, type Size, squareAround } from '@/lib/trials/vision/region';

/** How far neighbouring tiles overlap, as a share of their side, so that a face on a border is whole in one of them. */
const OVERLAP = 0.35;

/** A tile smaller than this shows the model nothing that it doesn't see in a larger one. */
const SMALLEST_TILE = 160;

/**
 * What the detector is shown of a picture: the whole, then squares of half, a quarter … of the longer side while they
 * hold pixels enough, so that small faces become large.
 */
export function tilesOf(size: Size, levels: number): Region[] {
  return Array.from({ length: levels + 1 }, (_, level) => tilesOfLevel(size, level)).flat();
}

/** The tiles of one level: 0 is the whole, and none is left where they would get too small. */
export function tilesOfLevel(size: Size, level: number): Region[] {
  if (level === 0) return [squareAround(size)];
  const side = Math.max(size.width, size.height) / 2 ** level;
  if (side < SMALLEST_TILE) return [];
  return starts(size.height, side).flatMap((y) =>
    starts(size.width, side).map((x) => ({ x, y, width: side, height: side })),
  );
}

/** Where the tiles begin along one side: evenly spread; one in the middle where the side is shorter than a tile. */
function starts(length: number, side: number): number[] {
  if (length <= side) return [(length - side) / 2];
  const count = Math.ceil((length - side) / (side * (1 - OVERLAP))) + 1;
  return Array.from({ length: count }, (_, index) => ((length - side) * index) / (count - 1));
}
