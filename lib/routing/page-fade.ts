import { hashSource } from './hash-source';

/**
 * Pages fade into each other while one is waited for. It stands in the head of every page, not in a sheet: Chromium
 * reports a transition as a fault of the page when the rule for it arrives after the page does.
 */
export const PAGE_FADE = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';

/** Its source in a Content-Security-Policy. */
export const PAGE_FADE_SOURCE = hashSource(PAGE_FADE);
