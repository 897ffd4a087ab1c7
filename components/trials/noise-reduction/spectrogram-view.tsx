import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';

type SpectrogramProps = { picture: ImageBitmap; seconds: number; caption: string };

/** A picture the worker drew, with its axes. What it shows is said in the table below it. */
export function Spectrogram({ picture, seconds, caption }: SpectrogramProps) {
  const t = useTranslations('trial-noise-reduction');
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <figure>
      <figcaption className="flex justify-between text-s0">
        <span>{caption}</span>
        <span className="text-quiet">{t('kilohertz')}</span>
      </figcaption>
      <div role="img" aria-label={t('spectrogramAlt', { caption })}>
        <canvas ref={canvas} width={picture.width} height={picture.height} className="block h-36 w-full" />
      </div>
      <p className="flex justify-between text-s0 text-quiet tabular-nums" aria-hidden="true">
        <span>0</span>
        <span>{t('seconds', { seconds: seconds.toFixed(1) })}</span>
      </p>
    </figure>
  );
}
