import { operator } from '@/lib/content/operator';
import { sayDuration } from '@/lib/disclosures/duration';
import type { Locale } from '@/lib/i18n/locales';
import { trialPlaces } from '@/lib/trials/assets-file';
import { trialAvailability } from '@/lib/trials/availability';
import type { TrialManifest } from '@/lib/trials/manifest';
import { readRecordings } from '@/lib/trials/queries';
import type { TrialSetup } from './setup';

/** What the page of a trial hands to the browser: its manifest, where its files lie and what was recorded. */
export function setupOf(trial: TrialManifest, locale: Locale, technology: string): TrialSetup {
  const { id, takes, accept, multiple, limits, devices } = trial;
  const { worker, assets, workerTransfer, samples } = trialPlaces(id);
  const recordings = readRecordings(id);
  return {
    ...{ id, takes, accept, multiple, limits, devices, worker, assets, workerTransfer, locale, technology },
    slug: trial.technology,
    keptFor: trial.service && sayDuration(trial.service.keptFor, locale),
    available: trialAvailability(trial, operator()) === 'available',
    samples: trial.samples.map((sample) => ({
      id: sample.id,
      title: sample.title[locale],
      text: sample.text?.[locale],
      url: samples[sample.id],
      recorded: recordings[sample.id],
    })),
  };
}
