import { useEffect, useState, useSyncExternalStore } from 'react';
import { assetsFor, hasRelaxedSimd } from '@/lib/trials/assets';
import { openSession } from '@/lib/trials/client';
import { isLoaded } from '@/lib/trials/machine';
import { keepForOffline } from '@/lib/trials/keep';
import { type TrialSnapshot, TrialStore } from '@/lib/trials/store';
import type { TrialSetup } from './setup';
import type { TrialParts } from './trial-view';

/** The store of a trial's page. Leaving the page ends the worker. */
export function useStore(
  setup: TrialSetup,
  parts: TrialParts,
): { store: TrialStore; snapshot: TrialSnapshot } {
  const [store] = useState(
    () =>
      new TrialStore(
        {
          ...setup,
          assets: assetsFor(setup.assets, hasRelaxedSimd()),
          open: openSession,
          prepare: parts.prepare,
        },
        parts.defaults,
      ),
  );
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  useEffect(() => {
    if (!canRun(setup)) store.fail('unsupported');
  }, [store, setup]);
  const loaded = isLoaded(snapshot.state);
  useEffect(() => {
    if (loaded) void keepForOffline(store.setup);
  }, [loaded, store]);
  useEffect(() => {
    const leave = () => store.clear();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [store]);
  return { store, snapshot };
}

function canRun({ assets }: TrialSetup): boolean {
  const needsWasm = Object.values(assets).some(({ url }) => url.endsWith('.wasm'));
  return 'Worker' in globalThis && (!needsWasm || 'WebAssembly' in globalThis);
}
