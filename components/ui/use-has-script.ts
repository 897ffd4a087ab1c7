import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => undefined;

/** True once script runs: what needs it is switched off until then. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}
