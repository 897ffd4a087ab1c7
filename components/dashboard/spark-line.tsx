const HEIGHT = 24;
const STEP = 4;

/** The course of a number over the days of the period. The table of days has the numbers themselves. */
export function SparkLine({ values, most }: { values: readonly number[]; most: number }) {
  const width = Math.max(1, values.length) * STEP;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-6 w-full min-w-20"
    >
      {values.map((value, index) => {
        const height = most === 0 ? 0 : (HEIGHT * value) / most;
        return (
          <rect
            key={index}
            x={index * STEP}
            y={HEIGHT - Math.max(height, 0.75)}
            width={STEP - 1}
            height={Math.max(height, 0.75)}
            className={value === 0 ? 'fill-line' : 'fill-data'}
          />
        );
      })}
    </svg>
  );
}
