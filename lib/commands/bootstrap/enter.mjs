// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { errorCode, Refusal } from './refusal.mjs';
import { forwardSignals, interruption, stopWithParent } from './run.mjs';
import { complain } from './say.mjs';

/**
 * Runs a command from the project's folder with the settings of `.env`, and ends the process with what it returns.
 *
 * @param {() => Promise<number>} command returns the exit code
 * @param {{ settings: boolean }} [options] tests want none of the developer's settings
 */
export async function enter(command, { settings } = { settings: true }) {
  process.chdir(root);
  forwardSignals();
  stopWithParent();
  try {
    const file = join(root, '.env');
    if (settings && existsSync(file)) process.loadEnvFile(file);
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = interruption() ?? 1;
    if (interruption() === undefined) complain(asRefusal(error));
  }
}

/** A disk that is full or may not be written is something a person can mend. @param {unknown} error */
function asRefusal(error) {
  if (!['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(errorCode(error))) return error;
  return new Refusal({
    what: `The folder ${root} can't be written (${errorCode(error)}).`,
    mend: 'Give this user the right to write in it, or make room on its disk, and run the command again.',
    zh: `无法写入目录 ${root}。请授予写权限或清理磁盘后重试。`,
  });
}
