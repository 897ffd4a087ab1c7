import recording from '@/content/recordings/image-compression.json';
import type { DrawingProps } from './figure-props';
import { percent, share, UNITS } from './paths';
import { Label, Plot, Stretch, Stroke } from './plot';

const { results, tiles, rawBytes } = recording;
const NAMES: Record<string, string> = { jpeg: 'JPEG', webp: 'WebP', avif: 'AVIF' };
const COLORS: Record<string, string> = { jpeg: 'var(--data)', webp: 'var(--ink)', avif: 'var(--seal)' };
/** Sizes drawn, in bytes, each twice the one before by equal steps; and the SSIM drawn. */
const [SMALL, LARGE] = [2000, 40000];
const [POOR, GOOD] = [0.7, 1];

const across = (bytes: number) => share(Math.log(bytes), Math.log(SMALL), Math.log(LARGE));
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(bytes < 100000 ? 1 : 0);

function curve(format: string, height: number): string {
  return results
    .filter((result) => result.format === format)
    .map(({ bytes, ssim }, index) => {
      const [x, y] = [across(bytes) * UNITS, (1 - share(ssim, POOR, GOOD)) * height];
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(0)} ${y.toFixed(0)}`;
    })
    .join('');
}

function Eye({ format, children }: { format: string; children?: string }) {
  return (
    <div className="min-w-0">
      <img
        src={`/figures/codec-${format}.webp`}
        alt=""
        width={240}
        height={160}
        className="w-full"
        loading="lazy"
      />
      {children && <p className="mt-1 text-s0 text-quiet tabular-nums">{children}</p>}
    </div>
  );
}

function Curves({ t }: Pick<DrawingProps, 't'>) {
  const height = 220;
  return (
    <Plot height={height + 50}>
      {[0.7, 0.8, 0.9, 1].map((ssim) => {
        const y = 14 + (1 - share(ssim, POOR, GOOD)) * height;
        return <line key={ssim} x1="0" x2="100%" y1={y} y2={y} stroke="var(--line)" />;
      })}
      <Label x="0" y={10}>
        {t('image-compression.similarity')}
      </Label>
      <Stretch y={14} height={height} width="88%">
        {Object.keys(NAMES).map((format) => (
          <Stroke key={format} d={curve(format, height)} color={COLORS[format]} />
        ))}
      </Stretch>
      {tiles.map(({ format, bytes, ssim }) => {
        const y = 14 + (1 - share(ssim, POOR, GOOD)) * height;
        const x = percent(across(bytes) * 0.88, 1);
        return (
          <g key={format}>
            <circle cx={x} cy={y} r="4" fill={COLORS[format]} />
            <Label x={x} y={y + 5} dx={-10} anchor="end" color={COLORS[format]}>
              {NAMES[format]}
            </Label>
          </g>
        );
      })}
      {[2000, 5000, 10000, 20000, 40000].map((bytes) => (
        <Label
          key={bytes}
          x={percent(across(bytes) * 0.88, 1)}
          y={height + 36}
          anchor={bytes === SMALL ? 'start' : 'middle'}
        >
          {bytes === LARGE ? t('image-compression.kilobytes', { size: bytes / 1000 }) : bytes / 1000}
        </Label>
      ))}
    </Plot>
  );
}

export function ImageCompression({ t, variant }: DrawingProps) {
  if (variant === 'row') {
    return (
      <div className="grid grid-cols-3 gap-1.5">
        {['source', 'jpeg', 'avif'].map((format) => (
          <Eye key={format} format={format} />
        ))}
      </div>
    );
  }
  return (
    <div className="grid items-center gap-x-12 gap-y-7 md:grid-cols-2">
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        <Eye format="source">{t('image-compression.source', { size: kilobytes(rawBytes) })}</Eye>
        {tiles.map(({ format, bytes, ssim }) => (
          <Eye key={format} format={format}>
            {t('image-compression.tile', {
              format: NAMES[format] ?? format,
              size: kilobytes(bytes),
              ssim: ssim.toFixed(2),
            })}
          </Eye>
        ))}
      </div>
      <Curves t={t} />
    </div>
  );
}
