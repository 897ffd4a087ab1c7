// @ts-check
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installed } from './places.mjs';
import { run, runNode } from './run.mjs';
import { note } from './say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DOWNLOAD_WITHIN_MS = 180_000;

export const HOW_TO_GET_CHROMIUM =
  'No Chromium was found: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.';

/**
 * The Chromium that CHROMIUM_PATH names or PATH holds. Undefined where there is none, and Playwright takes its own.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a Chromium that starts, or installs one where that may be done. @returns {Promise<boolean>} */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return starts(found);
  if (await starts(await ownOfPlaywright())) return true;
  note('installing Chromium for the tests  正在安装测试用的 Chromium');
  await runNode([installed('@playwright/test/cli.js'), 'install', 'chromium'], {
    withinMs: DOWNLOAD_WITHIN_MS,
  });
  if (await starts(await ownOfPlaywright())) return true;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
    env,
  });
  return starts(findChromium());
}

/** Where Playwright keeps, or would keep, the one it downloads. */
async function ownOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** A browser that lacks a system library is there but of no use. @param {string | undefined} path */
async function starts(path) {
  if (!path || !existsSync(path)) return false;
  return (await run(path, ['--version'], { withinMs: 30_000 })).code === 0;
}
