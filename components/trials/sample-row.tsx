import { useTranslations } from 'next-intl';
import { TrialFault } from '@/lib/trials/faults';
import { isLoaded } from '@/lib/trials/machine';
import type { TrialSnapshot, TrialStore } from '@/lib/trials/store';
import type { SetupSample, TrialSetup } from './setup';
import { useLoadSize } from './use-load-size';

type SampleRowProps = {
  setup: TrialSetup;
  store: TrialStore;
  snapshot: TrialSnapshot;
  isOff: boolean;
  onChoose: (sample: SetupSample) => void;
};

/** Samples that run with one click; the first click loads the trial, and says so. */
export function SampleRow({ setup, store, snapshot, isOff, onChoose }: SampleRowProps) {
  const t = useTranslations('trials.input');
  const size = useLoadSize(setup);
  const used = snapshot.shown?.chosen.sample;
  const run = (sample: SetupSample) => {
    const { id, text, url } = sample;
    onChoose(sample);
    const open = url === undefined ? undefined : () => fetchSample(url);
    void store.choose({ text, open, sample: id });
    void store.load();
  };
  return (
    <div>
      <h3 className="text-s1">{t('samples')}</h3>
      <ul className="mt-3 flex flex-wrap gap-3">
        {setup.samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              data-sample={sample.id}
              aria-pressed={used === sample.id}
              className="button button-plain disabled:cursor-not-allowed disabled:opacity-60 aria-pressed:border-seal aria-pressed:shadow-[inset_0_0_0_1px_var(--seal)]"
              disabled={isOff}
              onClick={() => run(sample)}
            >
              {sample.title}
            </button>
          </li>
        ))}
      </ul>
      {isLoaded(snapshot.state) ? null : (
        <p className="mt-2 text-s0 text-quiet">{t('sampleLoads', { size })}</p>
      )}
    </div>
  );
}

async function fetchSample(url: string): Promise<File> {
  const answer = await fetch(url).catch(() => null);
  if (!answer?.ok) throw new TrialFault('offline');
  const body = await answer.blob();
  return new File([body], url.slice(url.lastIndexOf('/') + 1), { type: body.type });
}
