import { useFormatter, useTranslations } from 'next-intl';
import type { SetupSample, TrialSetup } from './setup';
import type { TrialParts } from './trial-view';

type RecordedProps = { setup: TrialSetup; parts: TrialParts; headingId: string };

/** What real runs of the samples gave: shown wherever nothing runs, and marked as such. */
export function RecordedResults({ setup, parts, headingId }: RecordedProps) {
  const t = useTranslations('trials.result');
  const recorded = setup.samples.filter(hasRecording);
  const [first, ...others] = recorded;
  return (
    <div data-recorded>
      <h2 id={headingId} className="text-s3">
        {t('recorded')}
      </h2>
      <p className="mt-2 text-s0 text-quiet">{t('recordedNote')}</p>
      {first && <Recorded setup={setup} parts={parts} sample={first} />}
      {others.map((sample) => (
        <details key={sample.id} className="mt-6 border-t border-line">
          <summary className="inline-flex min-h-11 min-w-11 cursor-pointer items-center underline decoration-seal underline-offset-4">
            {sample.title}
          </summary>
          <Recorded setup={setup} parts={parts} sample={sample} />
        </details>
      ))}
    </div>
  );
}

type WithRecording = SetupSample & Required<Pick<SetupSample, 'recorded'>>;

function hasRecording(sample: SetupSample): sample is WithRecording {
  return sample.recorded !== undefined;
}

function Recorded({
  setup,
  parts: { View, defaults },
  sample,
}: {
  setup: TrialSetup;
  parts: TrialParts;
  sample: WithRecording;
}) {
  const t = useTranslations('trials.result');
  const format = useFormatter();
  const { recordedOn, version, result } = sample.recorded;
  const date = format.dateTime(new Date(recordedOn), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="pb-4">
      <p className="text-s0 text-quiet">{t('recordedOn', { date, version, sample: sample.title })}</p>
      <View result={result} sample={sample} options={defaults} running={false} locale={setup.locale} />
    </div>
  );
}
