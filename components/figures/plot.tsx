import type { ReactNode } from 'react';
import { UNITS } from './paths';

type PlotProps = { height: number; children: ReactNode; className?: string };

/**
 * A drawing as wide as its place and `height` pixels high. It has no view box: places are shares of the width and
 * type keeps its size, so it reads the same on a phone and on a wide screen, without any script or inline style.
 */
export function Plot({ height, children, className = '' }: PlotProps) {
  return (
    <svg width="100%" height={height} aria-hidden="true" className={`block overflow-visible ${className}`}>
      {children}
    </svg>
  );
}

type StretchProps = {
  children: ReactNode;
  height: number;
  x?: string;
  y?: number;
  width?: string;
  className?: string;
};

/** Data inside a `Plot`: a thousand units across whatever the width, strokes keep their weight. */
export function Stretch({ children, height, x = '0', y = 0, width = '100%', className }: StretchProps) {
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`0 0 ${UNITS} ${height}`}
      preserveAspectRatio="none"
      overflow="visible"
      className={className}
    >
      {children}
    </svg>
  );
}

type StrokeProps = { d: string; color?: string; width?: number; dashed?: boolean; className?: string };

/** The one line weight of the drawings, 2 px; hairlines say 1. */
export function Stroke({ d, color = 'var(--ink)', width = 2, dashed, className }: StrokeProps) {
  return (
    <path
      d={d}
      fill="none"
      stroke={color}
      strokeWidth={width}
      strokeDasharray={dashed ? '4 4' : undefined}
      vectorEffect="non-scaling-stroke"
      className={className}
    />
  );
}

type LabelProps = {
  x: string;
  y: number;
  children: ReactNode;
  color?: string;
  anchor?: 'start' | 'middle' | 'end';
  dx?: number;
  lang?: string;
  className?: string;
};

export function Label({ color = 'var(--quiet)', anchor, className = 'text-s0', ...rest }: LabelProps) {
  return <text {...rest} fill={color} textAnchor={anchor} className={`tabular-nums ${className}`} />;
}

type AxisProps = { y: number; seconds: number; every: number; unit: (value: string) => string };

/** A time axis: a hairline with a tick and a number at each whole step, the unit said once, at the end. */
export function TimeAxis({ y, seconds, every, unit }: AxisProps) {
  const ticks = Array.from(
    { length: Math.floor((seconds - every * 0.4) / every) + 1 },
    (_, index) => index * every,
  );
  const at = (value: number) => `${Number(((100 * value) / seconds).toFixed(2))}%`;
  return (
    <g>
      <line x1="0" x2="100%" y1={y} y2={y} stroke="var(--line)" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={y} y2={y + 5} stroke="var(--edge)" />
          {/* Near the end the number would run into the last one on a phone. */}
          {tick <= seconds * 0.82 && (
            <Label x={at(tick)} y={y + 20} anchor={tick === 0 ? 'start' : 'middle'}>
              {tick}
            </Label>
          )}
        </g>
      ))}
      <line x1="100%" x2="100%" y1={y} y2={y + 5} stroke="var(--edge)" />
      <Label x="100%" y={y + 20} anchor="end">
        {unit(String(seconds))}
      </Label>
    </g>
  );
}
