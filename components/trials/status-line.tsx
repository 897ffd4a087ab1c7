import { useTranslations } from 'next-intl';
import type { FaultCode } from '@/lib/trials/faults';
import { formatBytes } from '@/lib/trials/sizes';
import type { TrialSnapshot } from '@/lib/trials/store';
import { kindNames } from './kinds';
import type { TrialSetup } from './setup';

type StatusProps = { setup: TrialSetup; snapshot: TrialSnapshot; hasScript: boolean };

/** How the trial stands, in a sentence that screen readers hear when it changes. */
export function StatusLine({ setup, snapshot, hasScript }: StatusProps) {
  const t = useTranslations('trials');
  const words = useWords(setup, snapshot);
  const isIdle = snapshot.state.name === 'idle' && !snapshot.waiting;
  return (
    <>
      <p role="status" data-fault={faultOf(snapshot)}>
        {hasScript && !isIdle ? words : ''}
      </p>
      {isIdle && hasScript && <p className="text-quiet">{t('load.note')}</p>}
    </>
  );
}

function faultOf({ state }: TrialSnapshot): FaultCode | undefined {
  return state.name === 'failed' ? state.fault : undefined;
}

function useWords(setup: TrialSetup, { state, waiting }: TrialSnapshot): string {
  const t = useTranslations('trials');
  switch (state.name) {
    case 'idle':
      return t(waiting ? 'states.waiting' : 'states.idle');
    case 'running':
      // The share stays out of the live region until there is one, and moves in steps that can be listened to.
      return state.done < 0.1
        ? t('states.running')
        : t('states.runningShare', { share: `${Math.floor(state.done * 10) * 10}%` });
    case 'failed':
      return t(`faults.${state.fault}`, {
        size: formatBytes(setup.limits.bytes),
        kinds: kindNames(setup.accept),
      });
    case 'loading':
    case 'ready':
    case 'done':
    case 'cancelled':
    case 'unsupported':
      return t(`states.${state.name}`);
  }
}
