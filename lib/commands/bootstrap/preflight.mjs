// @ts-check
import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { dataDir, root } from './places.mjs';
import { errorCode, Refusal } from './refusal.mjs';
import { note } from './say.mjs';

const MEGABYTE = 1024 * 1024;

/** What installing and building need at most, and what running needs at least. */
export const ROOM_TO_BUILD = 1024 * MEGABYTE;
export const ROOM_TO_RUN = 50 * MEGABYTE;

/** Where the server will listen, by HOST and PORT. @returns {{ host: string, port: number }} */
export function wantedAddress() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Refusal({
      what: 'PORT must be a number from 0 to 65535.',
      mend: 'Set it, for example: PORT=3000 npm start',
      zh: '端口（PORT）必须是 0 到 65535 之间的数字，例如：PORT=3000 npm start',
    });
  }
  return { host: process.env.HOST || '127.0.0.1', port };
}

/** Forms are compared with the public address; a proxy that changes Host leaves only SITE_URL to know it by. */
export function warnOfUnknownAddress() {
  if (!Number(process.env.TRUSTED_PROXY_HOPS) || process.env.SITE_URL) return;
  note(
    'TRUSTED_PROXY_HOPS is set but SITE_URL is not: behind a proxy that changes Host every form is refused (403). Set SITE_URL to the public address  已设置 TRUSTED_PROXY_HOPS 但未设置 SITE_URL：若代理改写了 Host，所有表单都会被拒绝（403），请将 SITE_URL 设为对外网址',
  );
}

/** A database of the operator's own comes with keys of the operator's own; known before minutes of building. */
export function requireKeysForDatabase() {
  if (!process.env.DATABASE_URL || process.env.DATA_KEYS) return;
  throw new Refusal({
    what: 'DATABASE_URL names a database, but DATA_KEYS, the keys that seal its personal data, is not set.',
    mend: 'Make keys with: npm run keys -- new  Set the line it prints, and keep a copy apart from the database.',
    zh: '已设置 DATABASE_URL，但缺少 DATA_KEYS（用于加密个人信息的密钥）。请运行 npm run keys -- new 生成密钥，按输出的内容设置，并与数据库分开保存一份副本。',
  });
}

/** Tries the address once, so that a taken port is known before minutes of building. */
export async function requireFreeAddress() {
  const { host, port } = wantedAddress();
  /** @type {unknown} */
  const failure = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen({ port, host }, () => probe.close(() => done(undefined)));
  });
  if (failure) throw addressRefusal(errorCode(failure), host, port);
}

/** @param {string} code @param {string} host @param {number} port */
function addressRefusal(code, host, port) {
  if (code === 'EADDRINUSE') {
    return new Refusal({
      what: `Port ${port} on ${host} is taken by another program.`,
      mend: `Stop that program, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
      zh: `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT 换一个端口。`,
    });
  }
  if (code === 'EACCES') {
    return new Refusal({
      what: `This user may not listen on port ${port}.`,
      mend: 'Choose a port above 1023 with PORT, and let a proxy stand before it.',
      zh: `当前用户无权监听端口 ${port}。请用 PORT 选择大于 1023 的端口。`,
    });
  }
  return new Refusal({
    what: `This machine has no address "${host}" to listen on (${code || 'unknown error'}).`,
    mend: 'Set HOST to an address of this machine: 127.0.0.1 for this machine alone, 0.0.0.0 for all.',
    zh: `本机没有地址“${host}”。请把 HOST 设为 127.0.0.1（仅本机）或 0.0.0.0（所有网络）。`,
  });
}

/** The data folder is made where missing and must take a file. */
export function requireDataDir() {
  const folder = dataDir();
  const trial = join(folder, `.write-test-${process.pid}`);
  try {
    // Only the owner may look: keys and personal data live here.
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.X_OK);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOSPC') throw roomRefusal(folder, 0, ROOM_TO_RUN);
    throw new Refusal({
      what: `The data folder ${folder} can't be read and written (${code || 'unknown error'}).`,
      mend: 'Give this user the right to it, or name another folder: DATA_DIR=/path/to/folder npm start',
      zh: `无法读写数据目录 ${folder}。请为当前用户授权，或用 DATA_DIR 指定其他目录。`,
    });
  }
}

/**
 * Makes a folder and those above it, one by one: the recursive call of Node 20 never returns below /proc.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * @param {string} folder
 * @param {number} bytes
 */
export function requireRoom(folder, bytes) {
  const free = freeBytes(folder);
  if (free < bytes) throw roomRefusal(folder, free, bytes);
}

/** Free for this user; a file system that doesn't say counts as roomy. @param {string} folder */
function freeBytes(folder) {
  const { bavail, bsize, blocks } = statfsSync(folder);
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

/** @param {string} folder @param {number} free @param {number} wanted */
function roomRefusal(folder, free, wanted) {
  const [have, need] = [free, wanted].map((bytes) => Math.floor(bytes / MEGABYTE));
  return new Refusal({
    what: `The disk of ${folder} has ${have} MB free; ${need} MB are needed.`,
    mend: `Make room on it${folder === root ? '' : ', or name a folder on another disk with DATA_DIR'}, then run this again.`,
    zh: `磁盘空间不足：${folder} 剩余 ${have} MB，需要 ${need} MB。请清理后重试。`,
  });
}
