import { figure, verdict } from '../report/table';
import type { BuildResult } from './run';

/** Issue 4, in seconds. */
const MOST_SECONDS = 60;

export function reportBuild({ oursMs, bareNextMs }: BuildResult): string {
  const seconds = oursMs / 1000;
  return [
    `Build: production, from nothing; an empty Next app took ${figure(bareNextMs / 1000)} s, ratio ${figure(oursMs / bareNextMs)}`,
    verdict(`build ${figure(seconds)} s (goal under ${MOST_SECONDS})`, seconds < MOST_SECONDS),
  ].join('\n');
}
