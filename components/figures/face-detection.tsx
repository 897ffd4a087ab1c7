import recording from '@/content/recordings/face-detection.json';
import type { DrawingProps } from './figure-props';

const { width, height, faces } = recording;
/** The part of the picture around the face that is shown, in pixels of the sample. */
const VIEW = { x: 76, y: 0, size: 300 };

function Found({ color }: { color: string }) {
  return faces.map(({ box, points }) => (
    <g key={box.x} stroke={color} strokeWidth="2" fill="none">
      <rect {...box} vectorEffect="non-scaling-stroke" />
      {points.map(([x, y]) => (
        <path
          key={`${String(x)} ${String(y)}`}
          d={`M${String((x ?? 0) - 5)} ${String(y)}h10m-5-5v10`}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  ));
}

const view = `${String(VIEW.x)} ${String(VIEW.y)} ${String(VIEW.size)} ${String(VIEW.size)}`;

export function FaceDetection({ t, variant }: DrawingProps) {
  const row = variant === 'row';
  const size = row ? 'size-30 shrink-0' : 'h-auto w-full';
  return (
    <div className={row ? 'flex gap-3' : 'grid grid-cols-2 gap-3 md:grid-cols-[1fr_1fr_1fr] md:gap-6'}>
      <svg viewBox={view} aria-hidden="true" className={size}>
        <image href="/figures/astronaut.webp" width={width} height={height} />
        <Found color="white" />
      </svg>
      <svg viewBox={view} aria-hidden="true" className={size}>
        <rect
          x={VIEW.x}
          y={VIEW.y}
          width={VIEW.size}
          height={VIEW.size}
          fill="none"
          stroke="var(--line)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
        <Found color="var(--seal)" />
      </svg>
      {!row && (
        <dl className="col-span-2 grid grid-cols-[auto_1fr] content-center gap-x-6 text-s0 tabular-nums md:col-span-1">
          {faces.flatMap(({ box, score, points }) =>
            (
              [
                ['place', `${String(box.x)}, ${String(box.y)}`],
                ['size', `${String(box.width)} × ${String(box.height)}`],
                ['score', score.toFixed(2)],
                ['points', String(points.length)],
                ['identity', t('face-detection.never')],
              ] as const
            ).map(([name, value]) => (
              <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-line py-1.5">
                <dt className="text-quiet">{t(`face-detection.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            )),
          )}
        </dl>
      )}
    </div>
  );
}
