/** How long a link is pointed at before the browser makes its page ahead (speculation rules, eagerness "moderate"). */
const POINTED_MS = 200;

/**
 * Pages fade into each other (lib/routing/page-fade.ts) while one is waited for. A page that was made ahead is shown at once: its
 * first frame mustn't wait for a picture of the page before.
 */
export function showMadeAheadAtOnce(): void {
  let pointed = { href: '', since: 0 };
  addEventListener('pointerover', ({ target }) => {
    const href = target instanceof Element ? (target.closest('a')?.href ?? '') : '';
    if (href !== pointed.href) pointed = { href, since: performance.now() };
  });
  addEventListener('pageswap', ({ viewTransition, activation }) => {
    if (!viewTransition) return;
    // A page that takes no part, since its styles aren't there yet, is no fault.
    const { ready, finished, updateCallbackDone } = viewTransition;
    for (const promise of [ready, finished, updateCallbackDone]) promise.catch(() => undefined);
    const isAhead = performance.now() - pointed.since > POINTED_MS;
    if (isAhead && activation?.entry.url === pointed.href) viewTransition.skipTransition();
  });
}
