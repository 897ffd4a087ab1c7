// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildDir, root } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { runTypeScript } from './run.mjs';
import { line, seconds } from './say.mjs';

/**
 * Does one step and says in one line what came of it and how long it took.
 *
 * @param {string} name
 * @param {() => Promise<string>} work
 */
export async function step(name, work) {
  const begun = performance.now();
  const outcome = await work();
  line('done', name, `${outcome}, ${seconds(performance.now() - begun)}`);
}

/**
 * Runs one of our TypeScript commands. Its output is kept in a file and shown only when it fails.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function runCommand(name, args, env = {}) {
  const { code, output } = await runTypeScript(args, { env });
  const log = join(buildDir, 'logs', `${name}.log`);
  mkdirSync(join(log, '..'), { recursive: true });
  writeFileSync(log, output);
  if (code === 0) return;
  throw new Refusal({
    what: `The step "${name}" failed.`,
    details: lastLines(output, 20),
    mend: `The whole output is in ${relative(root, log)}. Mend what it names and run the command again.`,
    zh: `步骤“${name}”失败，完整输出见 ${relative(root, log)}。请按提示修复后重试。`,
  });
}

/** The end of an output, without the frames of a stack trace. @param {string} output @param {number} count */
export function lastLines(output, count) {
  const lines = output.split('\n').filter((text) => text.trim() !== '' && !/^\s+at\s/.test(text));
  return lines.slice(-count).join('\n');
}
