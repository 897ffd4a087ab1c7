// Writes a file with its compressed forms beside it. A file that is there already under its hash-named address isn't
// compressed again: what takes long is done once a content.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Brotli's best took 21 s for 14 MB of WebAssembly where quality 9 took 1.4 s, and made it 14 % smaller. */
const BEST_UP_TO_BYTES = 1024 * 1024;
const QUALITY = { best: constants.BROTLI_MAX_QUALITY, large: 9 };

/** A compressed form is kept where it saves a tenth. */
const WORTH = 0.9;

const FORMS = {
  '.br': (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_QUALITY]: body.length > BEST_UP_TO_BYTES ? QUALITY.large : QUALITY.best,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      },
    }),
  '.gz': (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};

/** Puts `body` at `file` with what compresses well, and says how many bytes travel at best. */
export async function writePacked(file: string, body: Buffer): Promise<number> {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!isThere(file, body.length)) {
    const made = await Promise.all(
      Object.entries(FORMS).map(async ([ending, compress]) => [ending, await compress(body)] as const),
    );
    for (const [ending, packed] of made) {
      if (packed.length < body.length * WORTH) write(file + ending, packed);
    }
    // Written last: where it is, its compressed forms are.
    write(file, body);
  }
  return transferOf(file, body.length);
}

/** The same for a file that is known by its address alone. */
export async function copyPacked(source: string, file: string, bytes: number): Promise<number> {
  return isThere(file, bytes) ? transferOf(file, bytes) : writePacked(file, readFileSync(source));
}

function transferOf(file: string, bytes: number): number {
  return statSync(`${file}.br`, { throwIfNoEntry: false })?.size ?? bytes;
}

function isThere(file: string, bytes: number): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === bytes;
}

function write(file: string, body: Buffer): void {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, body);
  renameSync(next, file);
}
