/** A bar as long as its share of the longest one. What it shows stands beside it as a number. */
export function Bar({ value, most }: { value: number; most: number }) {
  const width = most === 0 ? 0 : (100 * value) / most;
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="h-2.5 w-full min-w-16">
      <rect width="100" height="8" className="fill-line opacity-40" />
      <rect width={width.toFixed(2)} height="8" className="fill-data" />
    </svg>
  );
}
