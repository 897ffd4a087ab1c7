// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildDir } from './places.mjs';
import { errorCode } from './refusal.mjs';
import { note } from './say.mjs';

const HEARTBEAT_MS = 2_000;
const SILENT_AFTER_MS = 30_000;

/**
 * Prepares alone: two commands that install or build in one folder at once would break each other's work. Waits while
 * another holds the lock; one whose holder is gone is taken over.
 *
 * @template Value
 * @param {(release: () => void) => Promise<Value>} work may release early
 * @param {string} [file]
 * @returns {Promise<Value>}
 */
export async function withLock(work, file = join(buildDir, 'prepare.lock')) {
  mkdirSync(join(file, '..'), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (clearAbandoned(file)) continue;
    if (!told) note('another command is preparing this folder; waiting for it  另一个命令正在准备，等待中');
    told = true;
    await wait(200);
  }
  return hold(work, file);
}

/**
 * @template Value
 * @param {(release: () => void) => Promise<Value>} work
 * @param {string} file
 * @returns {Promise<Value>}
 */
async function hold(work, file) {
  const heartbeat = setInterval(() => beat(file), HEARTBEAT_MS);
  const release = () => {
    clearInterval(heartbeat);
    process.off('exit', release);
    if (parseHolder(readText(file))?.pid === process.pid) rmSync(file, { force: true });
  };
  process.on('exit', release);
  try {
    return await work(release);
  } finally {
    release();
  }
}

/** Creating a file that must not exist yet is one step for every file system. @param {string} file */
function take(file) {
  const holder = JSON.stringify({ pid: process.pid, host: hostname(), since: Date.now() });
  try {
    writeFileSync(file, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock of a holder that is gone. Two that wait may both find it so: the one that comes second has moved the
 * first one's new lock aside, sees that by its text, and puts it back.
 *
 * @param {string} file
 */
function clearAbandoned(file) {
  const judged = readText(file);
  if (judged === undefined || !isAbandoned(file, judged)) return false;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readText(aside) !== judged) renameSync(aside, file);
  } catch {
    // Somebody else cleared it first.
  }
  rmSync(aside, { force: true });
  return true;
}

/**
 * A process of another machine or container can't be asked whether it lives, and a process id may be somebody else's by
 * now: then the missing heartbeat tells.
 *
 * @param {string} file
 * @param {string} text
 */
function isAbandoned(file, text) {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) return false;
  if (Date.now() - info.mtimeMs > SILENT_AFTER_MS) return true;
  const holder = parseHolder(text);
  return holder?.host === hostname() && !isAlive(holder.pid);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text @returns {{ pid: number, host: string } | undefined} */
function parseHolder(text) {
  try {
    return /** @type {{ pid: number, host: string }} */ (JSON.parse(text ?? ''));
  } catch {
    // Read between its making and its filling: its age will tell.
    return undefined;
  }
}

/** @param {string} file */
function beat(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The lock is gone; nothing is left to keep alive.
  }
}
