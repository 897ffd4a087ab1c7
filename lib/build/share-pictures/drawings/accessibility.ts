import type { Motif } from '../drawing';
import { widthOf } from '../measure';
import { INK, SEAL } from '../palette';
import type { PlacedText } from '../picture';
import { rect } from '../shapes';

/** Heights of the signs as parts of the field's. */
const SIZES = [0.16, 0.24, 0.36, 0.54, 0.8];
const SIGNS = { zh: '文', en: 'Aa' };
const ROOM = 20;

/** A sign larger and larger, the last with the ring that shows where the keyboard is. */
export const accessibility: Motif = {
  place: 'below',
  least: 100,
  draw({ width, height }, { locale }) {
    const text = SIGNS[locale];
    const styles = SIZES.map((part) => ({ size: part * height, weight: 400 }) as const);
    const widths = styles.map((style) => widthOf(text, style));
    const free = width - ROOM - widths.reduce((sum, each) => sum + each, 0);
    const gap = Math.min(height * 0.6, free / (SIZES.length - 1));
    const texts: PlacedText[] = styles.map((style, index) => {
      const before = widths.slice(0, index).reduce((sum, each) => sum + each + gap, 0);
      return { ...style, x: before, y: height * 0.8, text, color: INK };
    });
    const [last] = texts.slice(-1);
    const ring = {
      x: (last?.x ?? 0) - ROOM,
      y: 3,
      width: (widths.at(-1) ?? 0) + 2 * ROOM,
      height: height - 6,
    };
    return { shapes: rect(ring, { stroke: SEAL, width: 6 }), texts };
  },
};
