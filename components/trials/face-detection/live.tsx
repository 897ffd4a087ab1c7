import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { watchCamera } from '@/lib/trials/vision/camera-frames';
import type { LiveProps } from '../trial-view';
import { Boxes } from './boxes';
import type { FaceExtra, FaceInput, FaceResult } from './result';

type Seen = { faces: FaceResult['faces']; size: { width: number; height: number } };

/** What the camera sees, with frames around the faces, as fast as they are found. */
export function FaceLive({ stream, run }: LiveProps<FaceResult, FaceExtra, FaceInput, null>) {
  const t = useTranslations('trial-face-detection');
  const video = useRef<HTMLVideoElement>(null);
  const latestRun = useRef(run);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    latestRun.current = run;
  }, [run]);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    return watchCamera(stream, {
      rate: setRate,
      work: async (frame) => {
        const size = { width: frame.width, height: frame.height };
        const { result } = await latestRun.current({ frame }, [frame]);
        setSeen({ faces: result.faces, size });
      },
    });
  }, [stream]);
  return (
    <div className="grid gap-2">
      <div className="relative w-fit">
        <video ref={video} autoPlay muted playsInline aria-label={t('live')} className="block w-full" />
        {seen && <Boxes {...seen} />}
      </div>
      {seen && rate !== null && (
        <p data-rate={rate} className="text-s0 text-quiet tabular-nums">
          {t('rate', { rate, count: seen.faces.length })}
        </p>
      )}
    </div>
  );
}
