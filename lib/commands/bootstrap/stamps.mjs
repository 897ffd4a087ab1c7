// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { buildDir, root } from './places.mjs';

const STAMPS = join(buildDir, 'stamps.json');

/** Written by the build itself, or never part of it. */
const PASSED_OVER = [/^lib\/db\/generated\//, /^public\/_site\//, /\.test\.tsx?$/, /(^|\/)\.DS_Store$/];

/**
 * A hash over files and folders of the project and over further values. A path that isn't there counts as absent.
 *
 * @param {string[]} paths relative to the project
 * @param {(string | undefined)[]} [values]
 */
export function fingerprint(paths, values = []) {
  const hash = createHash('sha256').update(JSON.stringify(values));
  for (const file of paths.flatMap(listFiles).sort()) {
    const bytes = readFileSync(resolve(root, file));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  const info = statSync(resolve(root, path), { throwIfNoEntry: false });
  if (!info) return [];
  if (info.isFile()) return [path];
  const entries = readdirSync(resolve(root, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !PASSED_OVER.some((pattern) => pattern.test(file)));
}

/** What a step was last done for. @param {string} step @returns {string | undefined} */
export function stampOf(step) {
  return readStamps()[step];
}

/** Notes what a step was done for; undefined forgets it. @param {string} step @param {string | undefined} value */
export function stamp(step, value) {
  mkdirSync(dirname(STAMPS), { recursive: true });
  const next = `${STAMPS}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify({ ...readStamps(), [step]: value }, null, 2)}\n`);
  renameSync(next, STAMPS);
}

/** @returns {Record<string, string | undefined>} */
function readStamps() {
  try {
    return /** @type {Record<string, string | undefined>} */ (JSON.parse(readFileSync(STAMPS, 'utf8')));
  } catch {
    // No stamps, or unreadable ones: every step is done again, which is always right.
    return {};
  }
}
