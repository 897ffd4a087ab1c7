import type { FaceResult } from './result';

type BoxesProps = { faces: FaceResult['faces']; size: { width: number; height: number } };

/** A numbered frame around each face, light on dark so that it stands out from any picture. */
export function Boxes({ faces, size }: BoxesProps) {
  const unit = Math.max(size.width, size.height) / 100;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
      className="absolute inset-0 size-full"
      fill="none"
    >
      {faces.map(({ box }, index) => (
        <g key={`${box.x} ${box.y}`}>
          <rect {...box} stroke="black" strokeWidth={unit} />
          <rect {...box} stroke="white" strokeWidth={unit / 2} />
          <text
            x={box.x + unit}
            y={box.y + 4 * unit}
            fontSize={3.5 * unit}
            fill="white"
            stroke="black"
            strokeWidth={unit / 2}
            paintOrder="stroke"
          >
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
