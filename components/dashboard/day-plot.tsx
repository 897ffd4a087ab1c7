import { ceilingOf } from './ceiling';

const WIDTH = 720;
const HEIGHT = 180;
/** Room for the numbers at the left and the days below. */
const LEFT = 48;
const BELOW = 30;

/** The picture shrinks with the screen, so that its words are larger on a narrow one. */
const LABEL = 'fill-quiet text-[25px] md:text-[13px]';

type Day = { day: string; count: number };

/** Bars by the day, with lines at the round numbers. Its name says what it shows; the numbers are in the table below it. */
export function DayPlot({
  days,
  label,
  sayDay,
}: {
  days: Day[];
  label: string;
  sayDay: (day: string) => string;
}) {
  const ceiling = ceilingOf(Math.max(...days.map(({ count }) => count)));
  const step = (WIDTH - LEFT) / days.length;
  const yOf = (value: number) => (HEIGHT - BELOW) * (1 - value / ceiling) + 6;
  const every = Math.ceil(days.length / 8);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 6}`} role="img" aria-label={label} className="h-auto w-full">
      {[0, ceiling / 2, ceiling].map((value) => (
        <g key={value}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={yOf(value)}
            y2={yOf(value)}
            className="stroke-line"
            strokeWidth="1"
          />
          <text x={LEFT - 8} y={yOf(value) + 5} textAnchor="end" className={LABEL}>
            {value}
          </text>
        </g>
      ))}
      {days.map(({ day, count }, index) => (
        <g key={day}>
          <rect
            x={LEFT + index * step + step * 0.14}
            y={yOf(count)}
            width={step * 0.72}
            height={yOf(0) - yOf(count)}
            className="fill-data"
          />
          {index % every === 0 ? (
            <text x={LEFT + (index + 0.5) * step} y={HEIGHT + 2} textAnchor="middle" className={LABEL}>
              {sayDay(day)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
