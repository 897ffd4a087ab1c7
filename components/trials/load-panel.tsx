import { useTranslations } from 'next-intl';
import { isLoaded, isWorking, type TrialState } from '@/lib/trials/machine';
import { formatBytes } from '@/lib/trials/sizes';
import type { TrialSnapshot, TrialStore } from '@/lib/trials/store';
import type { TrialSetup } from './setup';
import { useLoadSize } from './use-load-size';
import { StatusLine } from './status-line';

type LoadPanelProps = {
  setup: TrialSetup;
  snapshot: TrialSnapshot;
  store: TrialStore;
  isOff: boolean;
  hasScript: boolean;
};

/** The button that loads, how far it is, and the ways to stop. */
export function LoadPanel({ setup, snapshot, store, isOff, hasScript }: LoadPanelProps) {
  const t = useTranslations('trials.load');
  const { state } = snapshot;
  const size = useLoadSize(setup);
  const canLoad = !isLoaded(state) && state.name !== 'loading' && state.name !== 'unsupported';
  const isFirst = state.name === 'idle' || state.name === 'failed';
  return (
    <section className="border-y border-line py-6">
      {setup.available ? null : <p>{t('off')}</p>}
      <noscript>
        <p>{t('noScript')}</p>
      </noscript>
      {setup.available && setup.keptFor && (
        <p className="mb-4 border-s-4 border-seal ps-4" data-service>
          {t('service', { size: formatBytes(setup.limits.bytes), period: setup.keptFor })}
        </p>
      )}
      {setup.available && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-4">
          {canLoad && (
            <button
              type="button"
              data-action="load"
              className="button disabled:cursor-not-allowed disabled:opacity-60"
              disabled={isOff}
              onClick={() => void store.load()}
            >
              {isFirst ? t(setup.keptFor ? 'serviceButton' : 'button', { size }) : t('again')}
            </button>
          )}
          {isWorking(state) && (
            <button
              type="button"
              data-action="cancel"
              className="button button-plain"
              onClick={() => void store.cancel()}
            >
              {t('cancel')}
            </button>
          )}
          {isLoaded(state) && state.name !== 'running' && (
            <button
              type="button"
              data-action="clear"
              className="button button-plain"
              onClick={() => store.clear()}
            >
              {t('clear')}
            </button>
          )}
          <div className="min-w-0 flex-1 basis-60">
            <StatusLine setup={setup} snapshot={snapshot} hasScript={hasScript} />
            {state.name === 'loading' && <LoadBar state={state} label={t('progress')} />}
          </div>
        </div>
      )}
    </section>
  );
}

function LoadBar({ state, label }: { state: Extract<TrialState, { name: 'loading' }>; label: string }) {
  const t = useTranslations('trials.load');
  const { loaded, total } = state;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4 text-s0 text-quiet tabular-nums">
      <progress
        className="h-2 w-full max-w-96 accent-seal"
        aria-label={label}
        value={Math.round(loaded)}
        max={total}
      />
      <span>{t('bytes', { loaded: formatBytes(Math.round(loaded)), total: formatBytes(total) })}</span>
    </p>
  );
}
