import { linesIn } from './detect';
import { detectorInput } from './detector-input';
import { joinFragments } from './fragments';
import type { TurnedRect } from './geometry';
import type { Pyramid } from './raster';
import type { Models } from './reader';
import { stripsOf } from './strips';

/** The lines of text in a picture, in its pixels, in no order. A very high picture is looked at in strips. */
export async function findLines(
  pyramid: Pyramid,
  { models, check }: { models: Models; check: () => void },
): Promise<TurnedRect[]> {
  const lines: TurnedRect[] = [];
  for (const strip of stripsOf(pyramid.picture)) {
    check();
    const { tensor, scale } = detectorInput(pyramid, strip);
    const found = linesIn(await models.detect(tensor)).map((rect) => ({
      ...rect,
      x: rect.x / scale,
      y: rect.y / scale + strip.top,
      width: rect.width / scale,
      height: rect.height / scale,
    }));
    lines.push(...found.filter(({ y }) => y >= strip.from && y < strip.to));
  }
  return joinFragments(lines);
}
