import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAddress } from '../use-address';

type DividedProps = { original: Blob; compressed: Blob; name: string };

/** Original and compressed picture in one, with a line to move between them. */
export function DividedView({ original, compressed, name }: DividedProps) {
  const t = useTranslations('trial-image-compression');
  const [share, setShare] = useState(50);
  const before = useAddress(original);
  const after = useAddress(compressed);
  return (
    <figure>
      <div className="relative overflow-hidden border border-line">
        {before && <img src={before} alt={t('original')} className="block w-full" />}
        {after && (
          <svg
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            role="img"
            aria-label={name}
            className="absolute inset-0 size-full"
          >
            <clipPath id="divided">
              <rect x={share} y="0" width={100 - share} height="100" />
            </clipPath>
            <image
              href={after}
              width="100"
              height="100"
              preserveAspectRatio="none"
              clipPath="url(#divided)"
            />
            <line
              x1={share}
              x2={share}
              y1="0"
              y2="100"
              stroke="white"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        )}
        <span className="absolute start-2 top-2 bg-raised px-2 text-s0 text-ink">{t('original')}</span>
        <span className="absolute end-2 top-2 bg-raised px-2 text-s0 text-ink">{name}</span>
      </div>
      <label className="mt-2 flex items-center gap-4">
        <span className="text-s0 text-quiet">{t('divide')}</span>
        <input
          type="range"
          min="0"
          max="100"
          value={share}
          className="h-11 flex-1 accent-seal"
          onChange={(event) => setShare(Number(event.target.value))}
        />
      </label>
    </figure>
  );
}
