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
  const tiles = [squareAround(size)];
  for (let level = 1; level <= levels; level++) {
    const side = Math.max(size.width, size.height) / 2 ** level;
    if (side < SMALLEST_TILE) break;
    for (const y of starts(size.height, side)) {
      for (const x of starts(size.width, side)) tiles.push({ x, y, width: side, height: side });
    }
  }
  return tiles;
}

/** Where the tiles begin along one side: evenly spread; one in the middle where the side is shorter than a tile. */
function starts(length: number, side: number): number[] {
  if (length <= side) return [(length - side) / 2];
  const count = Math.ceil((length - side) / (side * (1 - OVERLAP))) + 1;
  return Array.from({ length: count }, (_, index) => ((length - side) * index) / (count - 1));
}
