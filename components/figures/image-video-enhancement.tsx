import recording from '@/content/recordings/image-video-enhancement.json';
import type { DrawingProps } from './figure-props';
import { line, percent } from './paths';
import { Plot, Stretch, Stroke } from './plot';

const { height, row, lineDark, lineLifted, lineDenoised, psnrDarkDb, psnrLiftedDb, psnrDenoisedDb } =
  recording;

const STEPS = [
  { name: 'dark', levels: lineDark, psnr: psnrDarkDb, color: 'var(--data)' },
  { name: 'lifted', levels: lineLifted, psnr: psnrLiftedDb, color: 'var(--data)' },
  { name: 'denoised', levels: lineDenoised, psnr: psnrDenoisedDb, color: 'var(--seal)' },
] as const;

/** Brightness along the row of pixels that is marked in the picture, black at the bottom. */
function Profile({ levels, color }: { levels: readonly number[]; color: string }) {
  const tall = 76;
  return (
    <Plot height={tall + 8}>
      <Stretch y={6} height={tall}>
        <Stroke
          d={line(
            levels.map((level) => level / 255),
            tall,
          )}
          color={color}
        />
      </Stretch>
      <line x1="0" x2="100%" y1={tall + 7} y2={tall + 7} stroke="var(--line)" />
    </Plot>
  );
}

function Picture({ name, marked }: { name: string; marked: boolean }) {
  const y = percent(row, height);
  return (
    <div className="relative">
      <img
        src={`/figures/enhance-${name}.webp`}
        alt=""
        width={240}
        height={160}
        className="w-full"
        loading="lazy"
      />
      {marked && (
        <svg width="100%" height="100%" aria-hidden="true" className="absolute inset-0">
          <line x1="0" x2="100%" y1={y} y2={y} stroke="white" />
        </svg>
      )}
    </div>
  );
}

export function ImageVideoEnhancement({ t, variant }: DrawingProps) {
  const wide = variant === 'wide';
  return (
    <div className={`grid grid-cols-3 ${wide ? 'gap-2 md:gap-6' : 'gap-1.5'}`}>
      {STEPS.map(({ name, levels, psnr, color }) => (
        <div key={name} className="min-w-0">
          <Picture name={name} marked={wide} />
          {wide && (
            <>
              <Profile levels={levels} color={color} />
              <p className="mt-1 text-s0 text-quiet tabular-nums">
                {t(`image-video-enhancement.${name}`)}
                <br />
                {t('image-video-enhancement.psnr', { value: psnr })}
              </p>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
