// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './places.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

const isWindows = process.platform === 'win32';

/** The longest a timer can be set for, 24 days. */
const NEVER_MS = 2 ** 31 - 1;

/**
 * @typedef {{ code: number, output: string }} Outcome
 * @typedef {{ env?: Record<string, string | undefined>, show?: boolean, shell?: boolean, withinMs?: number }} RunOptions
 */

/**
 * Runs a program in the project's folder and waits for its end. Its output is collected; with `show` it goes straight
 * to the terminal; after `withinMs` it is ended.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: options.shell ?? false,
    // A group of its own, so that what it started itself ends with it.
    detached: !options.show && !isWindows,
  });
  running.add(child);
  const timer = setTimeout(() => end(child, 'SIGKILL'), options.withinMs ?? NEVER_MS);
  let output = '';
  /** @param {string} text */
  const collect = (text) => void (output += text);
  child.stdout?.setEncoding('utf8').on('data', collect);
  child.stderr?.setEncoding('utf8').on('data', collect);
  return new Promise((done) => {
    child.on('error', (error) => finish(127, `${output}${error.message}\n`));
    child.on('close', (code, signal) => finish(exitCode(code, signal), output));
    /** @param {number} code @param {string} text */
    function finish(code, text) {
      clearTimeout(timer);
      running.delete(child);
      done({ code, output: text });
    }
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(isWindows || child.stdout === null ? child.pid : -child.pid, signal);
  } catch {
    // It ended by itself a moment ago.
  }
}

/** Runs a script with this Node. @param {string[]} args @param {RunOptions} [options] */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Runs a script with this Node, and throws what it wrote when it fails. @param {string[]} args @param {RunOptions} [options] */
export async function runNodeWell(args, options) {
  const { code, output } = await runNode(args, options);
  if (code !== 0) throw new Error(output.trim());
}

/** Runs npm: the one that started us, or the one in PATH. @param {string[]} args */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) return runNode([npm, ...args]);
  // On Windows npm is a batch file, which only a shell can start.
  return run('npm', args, { shell: isWindows });
}

/** Runs one of our TypeScript commands. @param {string[]} args @param {RunOptions} [options] */
export function runTypeScript(args, options) {
  return runNode(['--import', 'tsx', ...args], options);
}

/**
 * What a shell would report for a process that ended by itself or by a signal.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  if (code !== null) return code;
  return signal ? 128 + constants.signals[signal] : 1;
}

/** @type {number | undefined} */
let interruptedWith;

/** The exit code to end with when a signal asked us to stop, or undefined. */
export function interruption() {
  return interruptedWith;
}

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @type {Partial<Record<NodeJS.Signals, number>>} */
const lastAt = {};

/**
 * Hands the signals we get to the programs we run, and ends at once where none runs. npm may pass on a signal that
 * reached us already, and a program may take a second one as "at once": within a second the same signal counts as one.
 */
export function forwardSignals() {
  for (const signal of SIGNALS) process.on(signal, forward);
}

/**
 * npm starts us through a shell that dies of a signal without handing it on; whoever asked npm to stop would leave us
 * running. Losing that shell therefore counts as being asked to stop.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/** For a program that takes over this process, signals and all. */
export function stopForwardingSignals() {
  for (const signal of SIGNALS) process.off(signal, forward);
}

/** @param {NodeJS.Signals} signal */
function forward(signal) {
  if (Date.now() - (lastAt[signal] ?? 0) < 1000) return;
  lastAt[signal] = Date.now();
  interruptedWith = exitCode(null, signal);
  if (running.size === 0) process.exit(interruptedWith);
  for (const child of running) {
    // A terminal sends Ctrl-C to every program shown in it, so those have it already.
    const hasIt = signal === 'SIGINT' && process.stdin.isTTY && child.stdout === null;
    if (!hasIt) end(child, signal);
  }
}
