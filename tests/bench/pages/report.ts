import { figure, table, verdict } from '../report/table';
import type { PagesResult } from './run';

/** Issue 4: no slower than an empty page of Next, and ready not much later. */
const LEAST_TO_BARE_NEXT = 1;
const MOST_COLD_RATIO = 1.5;

export function reportPages(result: PagesResult): string {
  const { cold, memoryMib } = result;
  const worst = Math.min(...result.pages.map(({ toBareNext }) => toBareNext ?? Number.POSITIVE_INFINITY));
  return [
    `Pages: ${result.connections} connections, medians of ${result.rounds} rounds; limit: node:http, the same bytes from memory`,
    table(
      ['', 'requests/s', 'p50 ms', 'p99 ms', 'bytes', 'to bare Next', 'to limit', 'failed'],
      result.pages.map((page) => [
        `${page.server} ${page.path}`,
        figure(page.requestsPerSecond),
        figure(page.p50),
        figure(page.p99),
        String(page.bytes),
        figure(page.toBareNext ?? Number.NaN),
        figure(page.toLimit ?? Number.NaN),
        String(page.failures),
      ]),
    ),
    '',
    table(
      ['', 'cold start ms', 'idle MiB', 'loaded MiB'],
      [
        ['ours', figure(cold.ours.coldMs), figure(memoryMib.ours.idle), figure(memoryMib.ours.loaded)],
        [
          'bare Next',
          figure(cold.bareNext.coldMs),
          figure(memoryMib.bareNext.idle),
          figure(memoryMib.bareNext.loaded),
        ],
      ],
    ),
    verdict(
      `requests/s to an empty page of Next ${figure(worst)} at least (goal ${LEAST_TO_BARE_NEXT})`,
      worst >= LEAST_TO_BARE_NEXT,
    ),
    verdict(
      `cold start to bare Next ${figure(cold.ratio)} (at most ${MOST_COLD_RATIO})`,
      cold.ratio <= MOST_COLD_RATIO,
    ),
  ].join('\n');
}

export function arePagesSound({ pages }: PagesResult): boolean {
  return pages.every(({ failures }) => failures === 0);
}
