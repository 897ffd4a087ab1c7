// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './places.mjs';
import { prepareClients, prepareDependencies } from './prepare.mjs';
import { Refusal } from './refusal.mjs';
import { runTypeScript } from './run.mjs';
import { sayOnStderr } from './say.mjs';

/**
 * Runs `lib/commands/<name>.ts`, or the `main.ts` of a folder of that name, with the rest of the arguments.
 *
 * @param {string[]} words
 * @returns {Promise<number>} its exit code
 */
export async function runNamed([name = '', ...args]) {
  const places = [`lib/commands/${name}.ts`, `lib/commands/${name}/main.ts`];
  const script = places.find((place) => existsSync(join(root, place)));
  if (!/^[a-z-]+$/.test(name) || script === undefined) {
    throw new Refusal({
      what: `There is no command "${name}".`,
      mend: 'See the scripts in package.json.',
      zh: `没有“${name}”这个命令，请查看 package.json 中的 scripts。`,
    });
  }
  sayOnStderr();
  await withLock(async () => {
    await prepareDependencies({ withTools: false });
    await prepareClients();
  });
  return (await runTypeScript([script, ...args], { show: true })).code;
}
