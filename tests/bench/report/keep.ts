import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Circumstances } from './circumstances';

/** Where the figures are kept: one entry a part, each with the circumstances of its own run. */
export const BENCH_FILE = path.join('build', 'bench.json');

/** Writes a part's figures in the place of its earlier ones; other parts stay as they were. */
export function keepFigures(
  root: string,
  part: string,
  kept: Circumstances & { sizes: string; result: object },
): void {
  const file = path.join(root, BENCH_FILE);
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  writeFileSync(file, `${JSON.stringify({ ...earlier, [part]: kept }, rounded, 2)}\n`);
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
