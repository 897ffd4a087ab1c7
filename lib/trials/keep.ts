import type { StoreSetup } from './store';

/** Has the service worker keep a loaded trial and its page, so that both open again without a connection. */
export async function keepForOffline({
  worker,
  assets,
}: Pick<StoreSetup, 'worker' | 'assets'>): Promise<void> {
  // Absent on a page without https, and in some private windows.
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return;
  const { active } = await navigator.serviceWorker.ready;
  const page = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === location.origin && /^\/_(next\/static|site)\//.test(pathname),
    )
    .map(({ pathname }) => pathname);
  const files = [worker.url, ...Object.values(assets).map(({ url }) => url)];
  active?.postMessage({ keep: [...new Set([location.pathname, ...files, ...page])] });
}
