import { percent } from './paths';

/** Pictures of one size side by side in one file. */
type Sheet = { href: string; width: number; height: number; count: number };

const CLIP_FRAMES: Sheet = { href: '/figures/clip-frames.webp', width: 256, height: 144, count: 4 };
export const SPOILT_FRAMES: Sheet = { href: '/figures/clip-spoilt.webp', width: 256, height: 144, count: 3 };

type FrameProps = {
  sheet: Sheet;
  index: number;
  x: string;
  y?: number;
  width: string;
  height: number;
  whole?: boolean;
};

/** One picture of a sheet in a box inside a `Plot`: filling it, or whole and standing on its lower left corner. */
export function Frame({ sheet, index, x, y = 0, width, height, whole }: FrameProps) {
  const size = { width: sheet.width, height: sheet.height };
  return (
    <svg
      x={x}
      y={y}
      width={width}
      height={height}
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      preserveAspectRatio={whole ? 'xMinYMax meet' : 'xMidYMid slice'}
    >
      {/* A second frame of its own cuts the neighbours off where the first leaves room. */}
      <svg {...size} viewBox={`${index * sheet.width} 0 ${sheet.width} ${sheet.height}`}>
        <image href={sheet.href} width={sheet.width * sheet.count} height={sheet.height} />
      </svg>
    </svg>
  );
}

/** A row of pictures, each over the stretch of time it comes from. */
export function FramesInTime({
  shots,
  seconds,
  height,
}: {
  shots: readonly { start: number; end: number }[];
  seconds: number;
  height: number;
}) {
  return shots.map(({ start, end }, index) => (
    <Frame
      key={start}
      sheet={CLIP_FRAMES}
      index={index}
      x={percent(start, seconds)}
      width={percent(end - start, seconds)}
      height={height}
    />
  ));
}
