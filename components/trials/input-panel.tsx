import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TrialSnapshot, TrialStore } from '@/lib/trials/store';
import { CameraInput } from './camera-input';
import { FileInput } from './file-input';
import { MicrophoneInput } from './microphone-input';
import { SampleRow } from './sample-row';
import type { TrialSetup } from './setup';
import { TextInput } from './text-input';
import type { TrialParts } from './trial-view';

type InputPanelProps = {
  setup: TrialSetup;
  parts: TrialParts;
  store: TrialStore;
  snapshot: TrialSnapshot;
  isOff: boolean;
};

/** Every way to put something in: samples, a file or text of one's own, a device where the trial can use one. */
export function InputPanel({ setup, parts, store, snapshot, isOff }: InputPanelProps) {
  const t = useTranslations('trials.input');
  const [text, setText] = useState('');
  const isCleared = snapshot.state.name === 'idle' && snapshot.waiting === null;
  const common = { setup, store, isOff };
  return (
    <section aria-labelledby="trial-input" className="grid gap-y-6">
      <h2 id="trial-input" className="text-s3">
        {t('heading')}
      </h2>
      <SampleRow {...common} snapshot={snapshot} onChoose={(sample) => setText(sample.text ?? '')} />
      {setup.takes === 'text' ? (
        <TextInput {...common} text={isCleared ? '' : text} onText={setText} />
      ) : (
        <FileInput {...common} takes={setup.takes} />
      )}
      {setup.devices.includes('microphone') && <MicrophoneInput {...common} />}
      {setup.devices.includes('camera') && <CameraInput {...common} parts={parts} snapshot={snapshot} />}
    </section>
  );
}
