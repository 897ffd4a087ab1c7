import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { TrialSnapshot, TrialStore } from '@/lib/trials/store';
import { isLoaded } from '@/lib/trials/machine';
import { openDevice, stopStream } from './devices';
import type { TrialSetup } from './setup';
import type { TrialParts } from './trial-view';

type CameraProps = {
  setup: TrialSetup;
  parts: TrialParts;
  store: TrialStore;
  snapshot: TrialSnapshot;
  isOff: boolean;
};

/** The camera, on request: one picture of it runs as if it were a file; a trial may also work on what it sees live. */
export function CameraInput({ setup, parts: { Live }, store, snapshot, isOff }: CameraProps) {
  const t = useTranslations('trials.input');
  const [stream, setStream] = useState<MediaStream | null>(null);
  const close = () => {
    stopStream(stream ?? undefined);
    setStream(null);
  };
  useEffect(() => () => stopStream(stream ?? undefined), [stream]);
  if (!stream) {
    return (
      <p>
        <button
          type="button"
          data-action="camera"
          className="button button-plain disabled:opacity-60"
          disabled={isOff}
          onClick={() => void openDevice('camera', store).then(setStream)}
        >
          {t('camera')}
        </button>
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      {Live && isLoaded(snapshot.state) ? (
        <Live
          stream={stream}
          options={snapshot.shown?.options}
          run={(input, transfer) => store.runLive(input, transfer)}
          locale={setup.locale}
        />
      ) : null}
      <StillPicture stream={stream} take={(file) => void store.choose({ file })} />
      <p>
        <button type="button" className="button button-plain" onClick={close}>
          {t('cameraStop')}
        </button>
      </p>
    </div>
  );
}

function StillPicture({ stream, take }: { stream: MediaStream; take: (file: Blob) => void }) {
  const t = useTranslations('trials.input');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  function takePicture() {
    const { current } = video;
    if (!current) return;
    const canvas = document.createElement('canvas');
    canvas.width = current.videoWidth;
    canvas.height = current.videoHeight;
    canvas.getContext('2d')?.drawImage(current, 0, 0);
    canvas.toBlob((blob) => blob && take(blob), 'image/png');
  }
  return (
    <>
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        aria-label={t('cameraView')}
        className="w-full max-w-96"
      />
      <p>
        <button type="button" className="button" onClick={takePicture}>
          {t('cameraTake')}
        </button>
      </p>
    </>
  );
}
