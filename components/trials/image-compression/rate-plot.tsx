import { useTranslations } from 'next-intl';
import { frameOf, placeOf, type Frame } from './curve';
import { FORMAT_MARKS, FORMAT_NAMES } from './formats';
import { type Compressed, type Format, FORMATS } from './result';

const [WIDTH, HEIGHT] = [640, 300];
const PLOT = { left: 48, top: 16, width: 560, height: 236 };

/** Size against similarity, a line a format. The table beside it holds the same numbers. */
export function RatePlot({ results }: { results: readonly Compressed[] }) {
  const t = useTranslations('trial-image-compression');
  const frame = frameOf(results);
  const bottom = PLOT.top + PLOT.height;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('plotAlt')} className="mt-3 w-full">
      {[0, 0.5, 1].map((y) => {
        const ssim = frame.poor + (1 - frame.poor) * y;
        const at = bottom - y * PLOT.height;
        return (
          <g key={y}>
            <line x1={PLOT.left} x2={PLOT.left + PLOT.width} y1={at} y2={at} stroke="var(--line)" />
            <text x={PLOT.left - 8} y={at + 5} textAnchor="end" fontSize="14" fill="var(--quiet)">
              {ssim.toFixed(2)}
            </text>
          </g>
        );
      })}
      {FORMATS.map((format) => (
        <Curve key={format} format={format} frame={frame} results={results} />
      ))}
      <text x={PLOT.left} y={HEIGHT - 12} fontSize="14" fill="var(--quiet)">
        {t('smaller')}
      </text>
      <text x={PLOT.left + PLOT.width} y={HEIGHT - 12} textAnchor="end" fontSize="14" fill="var(--quiet)">
        {t('larger')}
      </text>
    </svg>
  );
}

function Curve({ format, frame, results }: { format: Format; frame: Frame; results: readonly Compressed[] }) {
  const { color } = FORMAT_MARKS[format];
  const points = results
    .filter((result) => result.format === format)
    .map((result) => {
      const { x, y } = placeOf(result, frame);
      return { x: PLOT.left + x * PLOT.width, y: PLOT.top + (1 - y) * PLOT.height };
    });
  const first = points[0];
  return (
    <g>
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke={color}
        strokeWidth="2"
      />
      {points.map(({ x, y }) => (
        <Mark key={x} format={format} x={x} y={y} />
      ))}
      {first && (
        <text x={first.x + 10} y={first.y + 14} fontSize="14" fill={color}>
          {FORMAT_NAMES[format]}
        </text>
      )}
    </g>
  );
}

/** A circle, a square or a diamond, so that no format is told by its colour alone. */
function Mark({ format, x, y }: { format: Format; x: number; y: number }) {
  const { color, mark } = FORMAT_MARKS[format];
  if (mark === 'circle') return <circle cx={x} cy={y} r="5" fill={color} />;
  const turn = mark === 'diamond' ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" fill={color} transform={turn} />;
}
