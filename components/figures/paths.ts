// SVG path data from measured values. Coordinates are whole numbers: a drawing has to stay light.

/** Drawings are laid out a thousand units wide and stretched to the width there is. */
export const UNITS = 1000;

const whole = (value: number) => String(Math.round(value));

type From = 'middle' | 'top' | 'bottom';

/** One upright stroke a value (0 to 1), at most `height` units long, growing from `from`. Null leaves a gap. */
export function bars(values: readonly (number | null)[], height: number, from: From = 'middle'): string {
  const step = UNITS / values.length;
  return values
    .map((value, index) => {
      if (value === null) return '';
      const length = Math.max(2, Math.round(value * height));
      const start = from === 'top' ? 0 : from === 'bottom' ? height - length : (height - length) / 2;
      return `M${whole((index + 0.5) * step)} ${whole(start)}v${length}`;
    })
    .join('');
}

/** A line through values (0 to 1, 1 on top). Null breaks it. */
export function line(values: readonly (number | null)[], height: number): string {
  const step = UNITS / (values.length - 1);
  let pen = 'M';
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const command = `${pen}${whole(index * step)} ${whole((1 - value) * height)}`;
      pen = 'L';
      return command;
    })
    .join('');
}

/** The largest of each of `count` equal groups, for a narrow screen. */
export function coarser(values: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.max(
      ...values.slice(
        Math.floor((index * values.length) / count),
        Math.floor(((index + 1) * values.length) / count),
      ),
    ),
  );
}

/** Where `value` lies between two bounds, 0 to 1. */
export function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** A share of the width, as SVG takes it. */
export function percent(value: number, total: number): string {
  return `${Number(((100 * value) / total).toFixed(2))}%`;
}
