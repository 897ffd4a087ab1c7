import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { watchCamera } from '@/lib/trials/vision/camera-frames';
import type { LiveProps } from '../trial-view';
import { percentOf } from './percent';
import type { PortraitExtra, PortraitInput, PortraitOptions, PortraitResult } from './result';

type PortraitLiveProps = LiveProps<PortraitResult, PortraitExtra, PortraitInput, PortraitOptions>;

/** What the camera sees with its new background, as fast as it is made. */
export function PortraitLive({ stream, run, locale }: PortraitLiveProps) {
  const t = useTranslations('trial-portrait-segmentation');
  const canvas = useRef<HTMLCanvasElement>(null);
  const latestRun = useRef(run);
  const latest = useRef<PortraitResult | null>(null);
  const [shown, setShown] = useState<(PortraitResult & { rate: number }) | null>(null);
  useEffect(() => {
    latestRun.current = run;
  }, [run]);
  useEffect(
    () =>
      watchCamera(stream, {
        rate: (rate) => latest.current && setShown({ ...latest.current, rate }),
        work: async (frame) => {
          const { result, extra } = await latestRun.current({ picture: frame, locale }, [frame]);
          latest.current = result;
          const { current } = canvas;
          if (!current) return;
          if (extra.frame) [current.width, current.height] = [extra.frame.width, extra.frame.height];
          current.getContext('bitmaprenderer')?.transferFromImageBitmap(extra.frame ?? null);
        },
      }),
    [stream, locale],
  );
  return (
    <div className="grid gap-2">
      <canvas ref={canvas} aria-label={t('live')} className="see-through block w-full" />
      {shown && (
        <p data-rate={shown.rate} className="text-s0 text-quiet tabular-nums">
          {shown.found
            ? t('rate', { rate: shown.rate, share: percentOf(shown.foreground) })
            : t('liveNone', { rate: shown.rate })}
        </p>
      )}
    </div>
  );
}
