import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TrialStore } from '@/lib/trials/store';
import type { TrialParts } from './trial-view';

/** The settings of trials that have some. */
export function OptionsPanel({
  parts,
  store,
  isOff,
}: {
  parts: TrialParts;
  store: TrialStore;
  isOff: boolean;
}) {
  const t = useTranslations('trials.input');
  const [options, setOptions] = useState(parts.defaults);
  const { Options } = parts;
  if (!Options) return null;
  return (
    <section aria-labelledby="trial-options">
      <h2 id="trial-options" className="text-s2">
        {t('options')}
      </h2>
      <div className="mt-3">
        <Options
          options={options}
          disabled={isOff}
          change={(next) => {
            setOptions(next);
            void store.setOptions(next);
          }}
        />
      </div>
    </section>
  );
}
