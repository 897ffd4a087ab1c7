/** Lets the browser show a page of ours, instead of its own, when there is no connection. */
export function keepOfflinePage(): void {
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Refused in private windows and where workers are switched off; the site is the same without it.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
