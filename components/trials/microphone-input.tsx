import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { TrialStore } from '@/lib/trials/store';
import { openDevice, stopStream } from './devices';
import type { TrialSetup } from './setup';

type MicrophoneProps = { setup: TrialSetup; store: TrialStore; isOff: boolean };

/** Records from the microphone, on request, and runs what was recorded as if it were a file. */
export function MicrophoneInput({ setup, store, isOff }: MicrophoneProps) {
  const t = useTranslations('trials.input');
  const recorder = useRef<MediaRecorder>(null);
  const [isRecording, setRecording] = useState(false);
  useEffect(() => () => stopStream(recorder.current?.stream), []);

  async function record() {
    const stream = await openDevice('microphone', store);
    if (!stream) return;
    const made = new MediaRecorder(stream);
    const pieces: Blob[] = [];
    made.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    made.addEventListener('stop', () => {
      stopStream(stream);
      setRecording(false);
      // The parameters after the type say how it is coded; what a trial takes is told by the type alone.
      const type = made.mimeType.split(';', 1)[0];
      void store.choose({ file: new Blob(pieces, { type }) });
    });
    recorder.current = made;
    made.start();
    setRecording(true);
    const { seconds } = setup.limits;
    if (seconds) setTimeout(() => made.state === 'recording' && made.stop(), seconds * 1000);
  }

  return (
    <p>
      <button
        type="button"
        data-action="microphone"
        className="button button-plain disabled:opacity-60"
        disabled={isOff}
        onClick={() => (isRecording ? recorder.current?.stop() : void record())}
      >
        {t(isRecording ? 'microphoneStop' : 'microphone')}
      </button>
    </p>
  );
}
