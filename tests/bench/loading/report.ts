import { figure, table, verdict } from '../report/table';
import type { LoadingResult } from './run';
import type { Visit } from './visit';

/** Issue 4: as soon as a page written by hand, and half of what a light peer sends. */
const MOST_LCP_RATIO = 1.1;
const MOST_WEIGHT_RATIO = 0.5;

/** A text page of AstroWind (Astro 5) without its pictures, measured apart from this bench, in bytes. */
const ASTROWIND_BYTES = 81_600;
const TEXT_PAGES = /\/(technologies|legal)\//;

export function reportLoading({ visits, pages }: LoadingResult): string {
  const row = (name: string, { lcp, tbt, cls, bytes, bytesWithoutPictures }: Visit, ratio: string) => [
    name,
    ...[lcp, tbt, cls, bytes, bytesWithoutPictures].map(figure),
    ratio,
  ];
  const texts = pages.filter(({ path }) => TEXT_PAGES.test(path));
  const heaviest = Math.max(...texts.map(({ ours }) => ours.bytesWithoutPictures));
  const slowest = Math.max(...pages.map(({ lcpRatio }) => lcpRatio));
  return [
    `Loading: slow 4G, a processor at a quarter, nothing cached; medians of ${visits} visits in turns`,
    table(
      ['', 'LCP ms', 'TBT ms', 'CLS', 'bytes', 'without pictures', 'LCP to plain'],
      pages.flatMap(({ path, ours, plain, lcpRatio }) => [
        row(path, ours, figure(lcpRatio)),
        row('  written by hand', plain, ''),
      ]),
    ),
    verdict(
      `LCP to the same page written by hand ${figure(slowest)} at most (goal ${MOST_LCP_RATIO})`,
      slowest <= MOST_LCP_RATIO,
    ),
    verdict(
      'TBT no longer than there',
      pages.every(({ ours, plain }) => ours.tbt <= plain.tbt),
    ),
    verdict(
      'CLS no more than there',
      pages.every(({ ours, plain }) => ours.cls <= plain.cls),
    ),
    verdict(
      `a text page to AstroWind's ${figure(heaviest / ASTROWIND_BYTES)} at most (goal ${MOST_WEIGHT_RATIO})`,
      heaviest <= MOST_WEIGHT_RATIO * ASTROWIND_BYTES,
    ),
  ].join('\n');
}

export function areVisitsSound({ pages }: LoadingResult): boolean {
  return pages.every(({ ours, plain }) => ours.lcp > 0 && plain.lcp > 0);
}
