// @ts-check
import { Refusal } from './refusal.mjs';

const coloured = process.stdout.isTTY && !process.env.NO_COLOR;

/** @param {number} code @param {string} text */
function paint(code, text) {
  return coloured ? `\u001b[${code}m${text}\u001b[0m` : text;
}

const marks = { done: paint(32, '✓'), failed: paint(31, '✗'), under: paint(2, '·') };

let print = console.log;

/** For commands whose own output may be sent into a file: what we say goes beside it. */
export function sayOnStderr() {
  print = console.error;
}

/** @param {string} text */
export function note(text) {
  print(`${marks.under} ${paint(2, text)}`);
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * One line for a step that ended.
 *
 * @param {'done' | 'failed'} outcome
 * @param {string} name
 * @param {string} rest what came of it, usually its duration
 */
export function line(outcome, name, rest) {
  print(`${marks[outcome]} ${name.padEnd(16)} ${paint(2, rest)}`);
}

/**
 * Says what stopped the command. A `Refusal` in its own sentences; anything else by its message alone, because a stack
 * trace helps nobody who only wanted to start the site (set DEBUG to see it).
 *
 * @param {unknown} error
 */
export function complain(error) {
  if (error instanceof Refusal) {
    const { what, mend, zh, details } = error.words;
    console.error(`${marks.failed} ${what}`);
    if (details) console.error(details.replace(/^/gm, '    '));
    console.error(`  ${mend}`);
    console.error(`  ${zh}`);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`${marks.failed} Something went wrong that this command did not expect: ${message}`);
  console.error(
    '  Run it again with DEBUG=1 to see where. 命令遇到意外错误，可设置 DEBUG=1 后重试以查看详情。',
  );
  if (process.env.DEBUG) console.error(error);
}
