import { assetsFor, hasRelaxedSimd, transferOf } from '@/lib/trials/assets';
import { formatBytes } from '@/lib/trials/sizes';
import type { TrialSetup } from './setup';
import { useHasScript } from '@/components/ui/use-has-script';

/** How much has to travel before the first run, in words. The server takes the browser for one of the many. */
export function useLoadSize({ assets, workerTransfer }: TrialSetup): string {
  const hasScript = useHasScript();
  const needed = assetsFor(assets, !hasScript || hasRelaxedSimd());
  return formatBytes(transferOf(needed) + workerTransfer);
}
