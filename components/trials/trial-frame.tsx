'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useRef } from 'react';
import type { Chosen } from '@/lib/trials/chosen';
import { isLoaded } from '@/lib/trials/machine';
import { AskUs } from './ask-us';
import { DataReceipt } from './data-receipt';
import { InputPanel } from './input-panel';
import { Interrupted } from './interrupted';
import { LoadPanel } from './load-panel';
import { OptionsPanel } from './options-panel';
import { RecordedResults } from './recorded-results';
import { TRIAL_PARTS } from './registry';
import { ResultPanel } from './result-panel';
import type { TrialSetup } from './setup';
import type { TrialParts } from './trial-view';
import { useFiles } from './use-files';
import { useInterrupted } from './use-interrupted';
import { useHasScript } from '@/components/ui/use-has-script';
import { useStore } from './use-store';

/** A trial with all that every trial has: loading, input, result, receipt. What is its own comes from its parts. */
export function TrialFrame({ setup, isInterrupted }: { setup: TrialSetup; isInterrupted: boolean }) {
  const parts = TRIAL_PARTS[setup.id];
  if (!parts) throw new Error(`components/trials/registry.ts lacks ${setup.id}`);
  return <Frame setup={setup} parts={parts} wasInterrupted={isInterrupted} />;
}

type FrameProps = { setup: TrialSetup; parts: TrialParts; wasInterrupted: boolean };

function Frame({ setup, parts, wasInterrupted }: FrameProps) {
  const t = useTranslations('trials');
  const frame = useRef<HTMLDivElement>(null);
  const { store, snapshot } = useStore(setup, parts);
  const hasScript = useHasScript();
  const { state, shown } = snapshot;
  const isInterrupted = useInterrupted(setup.slug, wasInterrupted) && !isLoaded(state);
  const isOff = !hasScript || !setup.available || isInterrupted || state.name === 'unsupported';
  const choose = useCallback((chosen: Chosen) => void store.choose(chosen), [store]);
  const dropping = useFiles(frame, {
    takesFiles: setup.takes !== 'text' && !isOff,
    multiple: setup.multiple,
    choose,
  });
  return (
    <div
      ref={frame}
      data-trial={setup.id}
      data-state={state.name}
      className={dropping ? 'outline-3 outline-offset-8 outline-data outline-dashed' : ''}
    >
      {isInterrupted && <Interrupted locale={setup.locale} />}
      <LoadPanel setup={setup} snapshot={snapshot} store={store} isOff={isOff} hasScript={hasScript} />
      <div className="mt-8 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]">
        <div className="grid content-start gap-y-8">
          <InputPanel setup={setup} parts={parts} store={store} snapshot={snapshot} isOff={isOff} />
          <OptionsPanel parts={parts} store={store} isOff={isOff} />
        </div>
        <section aria-labelledby="trial-result" className="min-w-0">
          {shown ? (
            <>
              <h2 id="trial-result" className="text-s3">
                {t('result.heading')}
              </h2>
              <ResultPanel setup={setup} parts={parts} shown={shown} />
            </>
          ) : (
            <RecordedResults setup={setup} parts={parts} headingId="trial-result" />
          )}
        </section>
      </div>
      <div className="mt-12 grid gap-x-12 gap-y-10 border-t border-line pt-8 md:grid-cols-2">
        {hasScript && <DataReceipt traffic={snapshot.traffic} />}
        <AskUs setup={setup} parts={parts} options={shown?.options} />
      </div>
    </div>
  );
}
