// @ts-check
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever the command was called from. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** What we build ourselves, beside the framework's own output. */
export const buildDir = resolve(root, 'build');

/** The folder that holds database, keys and mail, as DATA_DIR names it. */
export function dataDir() {
  return resolve(root, process.env.DATA_DIR || '.data');
}

/** A program that npm installed, as a file that Node runs. @param {string} path inside node_modules */
export function installed(path) {
  return resolve(root, 'node_modules', path);
}
