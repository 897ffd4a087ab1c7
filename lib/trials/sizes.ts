const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size as people read it, in powers of 1,000, with a space of its own kind before the unit. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1000 ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)}\u00a0${UNITS[power] ?? ''}`;
}
