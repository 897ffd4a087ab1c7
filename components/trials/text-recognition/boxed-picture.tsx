import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { RecognisedLine } from './result';
import type { PictureSize } from './sample-sizes';

type BoxedPictureProps = {
  picture: Blob | undefined;
  /** Of a sample's picture, where there is no file. */
  url: string | undefined;
  /** Where it is known before the picture is there. */
  size: PictureSize | undefined;
  lines: readonly RecognisedLine[];
  chosen: number | null;
  choose: (index: number) => void;
};

/** A picture with the boxes of its lines. A click on a box chooses its line, as the list of lines does by keyboard. */
export function BoxedPicture({ picture, url, size, lines, chosen, choose }: BoxedPictureProps) {
  const t = useTranslations('trial-text-recognition');
  const [loaded, setLoaded] = useState<PictureSize | null>(null);
  const { width, height } = loaded ?? size ?? { width: 0, height: 0 };
  const show = useCallback(
    (element: HTMLImageElement | null) => {
      if (!element || !picture) return undefined;
      const address = URL.createObjectURL(picture);
      element.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [picture],
  );
  return (
    <div className="relative w-fit max-w-full">
      <img
        ref={show}
        src={picture ? undefined : url}
        width={width || undefined}
        height={height || undefined}
        alt={t('picture')}
        decoding="async"
        className="block h-auto max-h-[75vh] w-auto max-w-full border border-line bg-raised"
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setLoaded({ width: naturalWidth, height: naturalHeight })
        }
      />
      {width > 0 && <Boxes size={{ width, height }} lines={lines} chosen={chosen} choose={choose} />}
    </div>
  );
}

type BoxesProps = Pick<BoxedPictureProps, 'lines' | 'chosen' | 'choose'> & { size: PictureSize };

function Boxes({ size: { width, height }, lines, chosen, choose }: BoxesProps) {
  const listen = useCallback(
    (element: SVGSVGElement | null) => {
      const click = ({ target }: MouseEvent) => {
        const line = target instanceof SVGElement ? target.dataset.line : undefined;
        if (line !== undefined) choose(Number(line));
      };
      element?.addEventListener('click', click);
      return () => element?.removeEventListener('click', click);
    },
    [choose],
  );
  return (
    <svg
      ref={listen}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute inset-0 size-full"
    >
      {lines.map(({ box, confidence }, index) => (
        <Box
          key={index}
          line={index}
          points={box.join(' ')}
          isChosen={index === chosen}
          isUnsure={isUnsure(confidence)}
        />
      ))}
    </svg>
  );
}

type BoxProps = { line: number; points: string; isChosen: boolean; isUnsure: boolean };

/** Two lines of opposite lightness, so that the box is seen on any picture. */
function Box({ line, points, isChosen, isUnsure }: BoxProps) {
  const common = { points, vectorEffect: 'non-scaling-stroke' as const, strokeLinejoin: 'round' as const };
  return (
    <g>
      <polygon {...common} fill="none" stroke="white" strokeOpacity={0.85} strokeWidth={isChosen ? 8 : 4} />
      <polygon
        {...common}
        data-line={line}
        className="cursor-pointer"
        fill="oklch(0.465 0.175 32)"
        fillOpacity={isChosen ? 0.22 : 0}
        stroke="oklch(0.465 0.175 32)"
        strokeWidth={isChosen ? 4 : 2}
        strokeDasharray={isUnsure ? '6 4' : undefined}
      />
    </g>
  );
}

/** Read so unsurely that somebody should look: its box is dashed and the list says so. */
export function isUnsure(confidence: number): boolean {
  return confidence < 0.85;
}
