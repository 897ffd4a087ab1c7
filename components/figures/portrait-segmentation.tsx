import recording from '@/content/recordings/portrait-segmentation.json';
import type { DrawingProps } from './figure-props';

const { width, height, outline } = recording;
const points = outline.join(' ');

function Outline({ color, fill = 'none' }: { color: string; fill?: string }) {
  return (
    <polygon points={points} fill={fill} stroke={color} strokeWidth="2" vectorEffect="non-scaling-stroke" />
  );
}

function Photo({ clip }: { clip?: string }) {
  return <image href="/figures/astronaut.webp" width={width} height={height} clipPath={clip} />;
}

/** Lines of even distance: a background that can't be mistaken for a photograph. */
function Ruled() {
  const lines = Array.from(
    { length: 21 },
    (_, index) => `M0 ${String(6 + index * 25)}H${String(width)}`,
  ).join('');
  return <path d={lines} stroke="var(--edge)" vectorEffect="non-scaling-stroke" />;
}

export function PortraitSegmentation({ variant }: DrawingProps) {
  const row = variant === 'row';
  const panel = {
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    'aria-hidden': true,
    className: 'h-auto w-full',
  } as const;
  const clip = `portrait-outline-${variant}`;
  return (
    <div className={`grid grid-cols-3 gap-2 ${row ? 'max-w-88' : 'md:gap-6'}`}>
      <svg {...panel}>
        <Photo />
        <Outline color="white" />
      </svg>
      <svg {...panel}>
        <Outline color="var(--seal)" fill="var(--seal-soft)" />
      </svg>
      <svg {...panel}>
        <clipPath id={clip}>
          <polygon points={points} />
        </clipPath>
        <Ruled />
        <Photo clip={`url(#${clip})`} />
      </svg>
    </div>
  );
}
