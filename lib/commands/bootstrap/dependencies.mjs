// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed, root } from './places.mjs';
import { requireRoom, ROOM_TO_BUILD } from './preflight.mjs';
import { Refusal } from './refusal.mjs';
import { runNpm } from './run.mjs';
import { note } from './say.mjs';
import { stamp, stampOf } from './stamps.mjs';
import { lastLines } from './step.mjs';

const LISTING = installed('.package-lock.json');

/** Compiled packages fit this kind of machine and this Node only. */
const ABI = `${process.platform}-${process.arch}-${process.versions.modules}`;

const NETWORK = /ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ENETUNREACH|ERR_SOCKET|network/i;

/**
 * Brings node_modules to what package-lock.json says.
 *
 * @param {{ withTools: boolean }} wanted tools: what only developers and tests need
 * @returns {Promise<string>} what was done
 */
export async function ensureDependencies({ withTools }) {
  const lockfile = join(root, 'package-lock.json');
  if (!existsSync(lockfile)) {
    throw new Refusal({
      what: 'package-lock.json is missing, so the versions to install are unknown.',
      mend: 'Bring it back: git checkout -- package-lock.json',
      zh: '缺少 package-lock.json。请恢复：git checkout -- package-lock.json',
    });
  }
  const lock = readFileSync(lockfile, 'utf8');
  const print = `${createHash('sha256').update(lock).digest('hex')} ${ABI}`;
  const last = stampOf('dependencies');
  if (existsSync(LISTING) && (last === `${print} all` || (last === `${print} runtime` && !withTools)))
    return 'up to date';
  if (isInstalledByHand(lock, last, withTools)) {
    stamp('dependencies', `${print} ${withTools ? 'all' : 'runtime'}`);
    return 'up to date';
  }
  requireRoom(root, ROOM_TO_BUILD);
  note('installing dependencies, this takes a minute or two  正在安装依赖，需要一两分钟');
  stamp('dependencies', undefined);
  await install(withTools);
  stamp('dependencies', `${print} ${withTools ? 'all' : 'runtime'}`);
  return 'installed';
}

/**
 * Somebody may have run npm themselves: what it lists counts then, unless it was compiled for another Node.
 *
 * @param {string} lock text of package-lock.json
 * @param {string | undefined} last what we noted when we last looked
 * @param {boolean} withTools
 */
function isInstalledByHand(lock, last, withTools) {
  if (!existsSync(LISTING) || (last && !last.includes(` ${ABI} `))) return false;
  return missingPackages(lock, readFileSync(LISTING, 'utf8'), withTools).length === 0;
}

/**
 * The packages a lock file names that npm's own listing of node_modules lacks or has in another version.
 *
 * @param {string} lock text of package-lock.json
 * @param {string} listing text of node_modules/.package-lock.json
 * @param {boolean} withTools
 */
export function missingPackages(lock, listing, withTools) {
  const present = packagesOf(listing);
  return Object.entries(packagesOf(lock))
    .filter(([path, entry]) => path && !entry.optional && !entry.devOptional && (withTools || !entry.dev))
    .filter(([path, entry]) => present[path]?.version !== entry.version)
    .map(([path]) => path);
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Package
 * @param {string} text
 */
function packagesOf(text) {
  return /** @type {{ packages: Record<string, Package> }} */ (JSON.parse(text)).packages;
}

/** @param {boolean} withTools */
async function install(withTools) {
  const args = ['ci', '--no-audit', '--no-fund', ...(withTools ? ['--include=dev'] : [])];
  const { code, output } = await runNpm(args);
  if (code !== 0) throw installRefusal(output);
}

/** @param {string} output */
function installRefusal(output) {
  const details = lastLines(output, 12);
  if (NETWORK.test(output)) {
    return new Refusal({
      what: 'The dependencies could not be installed: the package registry could not be reached.',
      details,
      mend: 'Check the network or proxy, or use a mirror: npm config set registry https://registry.npmmirror.com',
      zh: '无法连接软件包仓库。请检查网络或代理，也可改用镜像：npm config set registry https://registry.npmmirror.com',
    });
  }
  return new Refusal({
    what: 'The dependencies could not be installed (npm ci failed).',
    details,
    mend: 'The lines above say why. A package compiled from source needs python3, make and a C++ compiler.',
    zh: '依赖安装失败，原因见上。部分软件包需要从源码编译，请先安装 python3、make 和 C++ 编译器。',
  });
}
