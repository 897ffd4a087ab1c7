// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './places.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

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
    timeout: options.withinMs ?? 0,
  });
  running.add(child);
  let output = '';
  /** @param {string} text */
  const collect = (text) => void (output += text);
  child.stdout?.setEncoding('utf8').on('data', collect);
  child.stderr?.setEncoding('utf8').on('data', collect);
  return new Promise((done) => {
    child.on('error', (error) => end(127, `${output}${error.message}\n`));
    child.on('close', (code, signal) => end(exitCode(code, signal), output));
    /** @param {number} code @param {string} text */
    function end(code, text) {
      running.delete(child);
      done({ code, output: text });
    }
  });
}

/** Runs a script with this Node. @param {string[]} args @param {RunOptions} [options] */
export function runNode(args, options) {
  return run(process.execPath, args, options);
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

/**
 * Hands the signals we get to the programs we run, and ends at once where none runs. npm may pass on a signal that
 * reached us already, and a server may take a second one as "at once": within a second the same signal counts as one.
 */
export function forwardSignals() {
  /** @type {Partial<Record<NodeJS.Signals, number>>} */
  const last = {};
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (Date.now() - (last[signal] ?? 0) < 1000) return;
      last[signal] = Date.now();
      interruptedWith = exitCode(null, signal);
      if (running.size === 0) process.exit(interruptedWith);
      // A terminal sends Ctrl-C to every program in it, so those we run have it already.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      for (const child of running) child.kill(signal);
    });
  }
}
