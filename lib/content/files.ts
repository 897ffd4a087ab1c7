import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { boundedMap } from '@/lib/core/bounded-map';
import { BrokenContent } from './content-error';

/** Where everything lies that a non-developer edits. */
export const CONTENT_FOLDER = path.resolve('content');

/** A path as messages show it: from the top of the project, with forward slashes on every system. */
export function shownPath(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}

/** Reads a text of `content/` with its line ends as LF. Throws BrokenContent when there is no such file. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new BrokenContent([
      {
        file: shownPath(file),
        line: 1,
        message: 'This file is missing.',
        fix: 'Add it, or undo what removed it.',
      },
    ]);
  }
}

/**
 * Makes a reader that reads a file again only when the file has changed; a missing one it lets the reader judge. It
 * keeps what was read of the `keep` files that were asked for last.
 */
export function onceUntilChanged<Value>(
  read: (file: string) => Value,
  keep: number,
): (file: string) => Promise<Value> {
  const known = boundedMap<string, { changedAt: number; value: Value }>(keep);
  return async (file) => {
    const changedAt = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const earlier = known.get(file);
    if (earlier?.changedAt === changedAt) return earlier.value;
    const value = read(file);
    known.set(file, { changedAt, value });
    return value;
  };
}
