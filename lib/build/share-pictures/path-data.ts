// Data of SVG paths from measured values.
import type { Field } from './drawing';
import { tenth } from './shapes';

/** How far apart upright strokes stand at least, and how wide each is. */
const STEP = 5.3;
export const BAR = 2.7;

/** A level line. */
export function across(from: number, to: number, y: number): string {
  return `M${tenth(from)} ${tenth(y)}H${tenth(to)}`;
}

/** An upright line. */
export function down(x: number, from: number, to: number): string {
  return `M${tenth(x)} ${tenth(from)}V${tenth(to)}`;
}

/** An upright stroke a value (0 to 1), from the middle of the field, its top or its bottom. Null leaves a gap. */
export function bars(
  values: readonly (number | null)[],
  { width, height }: Field,
  from: 'middle' | 'top' | 'bottom' = 'middle',
): string {
  const step = width / values.length;
  return values
    .map((value, index) => {
      if (value === null) return '';
      const length = Math.max(2, value * height);
      const start = from === 'top' ? 0 : from === 'bottom' ? height - length : (height - length) / 2;
      return down((index + 0.5) * step, start, start + length);
    })
    .join('');
}

/** A line through values (0 to 1, 1 on top) over the whole width. Null breaks it. */
export function curve(values: readonly (number | null)[], { width, height }: Field): string {
  const step = width / (values.length - 1);
  let pen = 'M';
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const point = `${pen}${tenth(index * step)} ${tenth((1 - value) * height)}`;
      pen = 'L';
      return point;
    })
    .join('');
}

/** Where a value lies between two bounds, 0 to 1. */
export function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** As many values as there is room for strokes, each the largest of its group. */
export function thinned(values: readonly number[], width: number): number[] {
  const count = Math.min(values.length, Math.floor(width / STEP));
  const at = (index: number) => Math.floor((index * values.length) / count);
  return Array.from({ length: count }, (_, index) => Math.max(...values.slice(at(index), at(index + 1))));
}
