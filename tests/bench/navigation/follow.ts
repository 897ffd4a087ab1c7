import { setTimeout as wait } from 'node:timers/promises';
import type { Tab } from './tab';

export const WAYS = ['prerendered', 'prefetched', 'after the click'] as const;

export type Click = {
  path: string;
  /** From the click to the first contentful paint of the next page; NaN where it didn't come. */
  ms: number;
  /** How the page had come. */
  came: (typeof WAYS)[number];
};

/** What somebody takes from pointing at a link to clicking it; the rules begin after 200 ms. */
const POINTS_FOR_MS = 600;
/** Until the page's rules are read and its worker is at rest. */
const SETTLE_MS = 1500;

const ARRIVES_WITHIN_MS = 10_000;

/** Points at a link in the head of the page, clicks it and sees how long the next page took to be painted. */
export async function follow(tab: Tab, path: string): Promise<Click> {
  await tab.mouse('mouseMoved', { x: 1, y: 1 });
  await wait(SETTLE_MS);
  const at = await tab.evaluate(preparePage, path);
  await tab.mouse('mouseMoved', at);
  await wait(POINTS_FOR_MS);
  await tab.mouse('mousePressed', at);
  await tab.mouse('mouseReleased', at);
  const deadline = Date.now() + ARRIVES_WITHIN_MS;
  while (Date.now() < deadline) {
    await wait(100);
    const arrival = await tab.evaluate(readArrival, path);
    if (arrival) return { path, ...arrival };
  }
  return { path, ms: Number.NaN, came: 'after the click' };
}

/** Runs in the page that is left: notes when the click comes, for the next page, and says where the link is. */
function preparePage(path: string): { x: number; y: number } {
  addEventListener(
    'click',
    (event) => localStorage.setItem('clicked', String(performance.timeOrigin + event.timeStamp)),
    { capture: true },
  );
  const box = document.querySelector(`header a[href="${path}"]`)?.getBoundingClientRect() ?? new DOMRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Runs in the page that is reached; null until it is there and painted. */
function readArrival(path: string): Omit<Click, 'path'> | null {
  const [painted] = performance.getEntriesByName('first-contentful-paint');
  if (location.pathname !== path || !painted) return null;
  const [navigation] = performance.getEntriesByType('navigation');
  const { activationStart, deliveryType } = navigation as PerformanceNavigationTiming & {
    activationStart: number;
    deliveryType: string;
  };
  const fetched = deliveryType === 'navigational-prefetch' ? 'prefetched' : 'after the click';
  return {
    ms: performance.timeOrigin + painted.startTime - Number(localStorage.getItem('clicked')),
    came: activationStart > 0 ? 'prerendered' : fetched,
  };
}
