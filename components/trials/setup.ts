import type { Locale } from '@/lib/i18n/locales';
import type { TrialId } from '@/lib/technologies/schema';
import type { TrialPlaces } from '@/lib/trials/assets-file';
import type { RecordedResult, TrialManifest } from '@/lib/trials/manifest';

export type SetupSample = {
  id: string;
  title: string;
  text?: string;
  url?: string;
  recorded?: RecordedResult;
};

/** Everything the page of a trial knows before it is loaded. */
export type TrialSetup = Pick<TrialManifest, 'takes' | 'accept' | 'multiple' | 'limits' | 'devices'> &
  Pick<TrialPlaces, 'worker' | 'assets' | 'workerTransfer'> & {
    id: TrialId;
    slug: string;
    technology: string;
    locale: Locale;
    samples: SetupSample[];
    /** Of a trial that a service works out: how long it keeps what is put in. */
    keptFor?: string;
    /** False where the operator has switched the trial off. */
    available: boolean;
  };
