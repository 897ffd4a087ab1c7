/** Rows `top` to `bottom` of a picture; lines whose middle lies from `from` up to `to` are this strip's own. */
export type Strip = { top: number; bottom: number; from: number; to: number };

/** Up to this ratio of height to width a picture is looked at as a whole. */
const WHOLE = 2.5;
/** How high strips are, and how far two of them overlap, in widths of the picture. */
const HEIGHT = 1.5;
const OVERLAP = 0.2;

/** A long screenshot made small enough for the detector would be illegible: it is cut into strips that overlap. */
export function stripsOf({ width, height }: { width: number; height: number }): Strip[] {
  if (height <= WHOLE * width) return [{ top: 0, bottom: height, from: -Infinity, to: Infinity }];
  const overlap = OVERLAP * width;
  const count = Math.ceil((height - overlap) / (HEIGHT * width - overlap));
  const step = (height - overlap) / count;
  return Array.from({ length: count }, (_, index) => {
    const last = index + 1 === count;
    return {
      top: Math.floor(index * step),
      bottom: last ? height : Math.ceil((index + 1) * step + overlap),
      from: index === 0 ? -Infinity : index * step + overlap / 2,
      to: last ? Infinity : (index + 1) * step + overlap / 2,
    };
  });
}
