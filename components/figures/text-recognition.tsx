import recording from '@/content/recordings/text-recognition.json';
import type { DrawingProps } from './figure-props';

const { width, height, lines } = recording;

function Page({ className }: { className: string }) {
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      aria-hidden="true"
      className={`block ${className}`}
    >
      <image href="/figures/page.webp" width={width} height={height} />
      {/* The page is light in either theme, so its boxes keep the light theme's accent. */}
      {lines.map(({ box }) => (
        <polygon
          key={box.join()}
          points={box.join(' ')}
          fill="none"
          stroke="oklch(0.465 0.175 32)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

export function TextRecognition({ variant }: DrawingProps) {
  const row = variant === 'row';
  return (
    <div
      className={
        row ? 'flex items-center gap-5' : 'grid items-center gap-x-10 gap-y-5 md:grid-cols-[5fr_6fr]'
      }
    >
      <Page className={row ? 'h-28 w-35 shrink-0' : 'h-auto w-full'} />
      <ol lang="zh-CN" className={row ? 'min-w-0 text-s0' : 'text-s1'}>
        {lines.slice(0, row ? 4 : undefined).map(({ text, confidence }) => (
          <li
            key={text}
            className={`flex items-baseline justify-between gap-4 border-b border-line last:border-0 ${row ? 'py-0.5' : 'py-1.5'}`}
          >
            <span className={row ? 'truncate' : ''}>{text}</span>
            {!row && <span className="text-s0 text-quiet tabular-nums">{confidence.toFixed(2)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
