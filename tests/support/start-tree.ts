import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = process.cwd();

/** What each step of the stand-in project does: it notes that it was done, and makes what the real one would. */
const COMMANDS = {
  'generate.ts': "mkdirSync('lib/db/generated', { recursive: true }); done('generate');",
  'db.ts': "done('migrate ' + process.argv[2]);",
  'build.ts':
    "for (const folder of ['.next', 'build']) mkdirSync(folder, { recursive: true });" +
    "for (const file of ['.next/BUILD_ID', 'build/pages.json', 'build/share-pictures.json', 'build/trial-assets.json']) writeFileSync(file, '');" +
    "writeFileSync('build/server.mjs', readFileSync('server.txt')); done('build');",
};

const HEAD =
  "import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';\n" +
  "const done = (what: string) => appendFileSync('done.log', what + '\\n');\n";

const SERVER = `import { createServer } from 'node:http';
createServer((_, response) => response.end('here')).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('Ready'));
process.on('SIGTERM', () => { console.log('stopping'); process.exit(7); });
`;

export type StartOptions = { cwd?: string; nodeArgs?: string[]; throughShell?: boolean };

export type Started = {
  /** Everything written so far. */
  output: () => string;
  /** Resolves once a line holds this text; fails when the process ends before. */
  until: (text: string) => Promise<void>;
  kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
};

/**
 * A project that has our real start command and stand-ins for its steps, in a folder with a space and Chinese in its
 * name: it shows in a second what the real one takes minutes for.
 */
export function aStartTree() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'start-')), 'open platform 平台');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  cpSync(path.join(root, 'lib/commands'), path.join(folder, 'lib/commands'), {
    recursive: true,
    filter: (file) => !/\.tsx?$/.test(file),
  });
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  for (const [file, body] of Object.entries(COMMANDS)) write(`lib/commands/${file}`, HEAD + body);
  write('package-lock.json', '{"packages":{"":{}}}');
  write('node_modules/.package-lock.json', '{"packages":{}}');
  write('server.txt', SERVER);
  write('content/page.txt', 'one');
  symlinkSync(path.join(root, 'node_modules/tsx'), path.join(folder, 'node_modules/tsx'));
  return {
    folder,
    write,
    remove: (file: string) => rmSync(path.join(folder, file), { recursive: true }),
    exists: (file: string) => existsSync(path.join(folder, file)),
    read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
    /** The steps done since the last time this was asked. */
    steps: () => {
      const log = path.join(folder, 'done.log');
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
      rmSync(log, { force: true });
      return lines;
    },
    start: (env: Record<string, string> = {}, options: StartOptions = {}) => start(folder, env, options),
    dispose: () => rmSync(path.dirname(folder), { recursive: true, force: true }),
  };
}

function start(
  folder: string,
  env: Record<string, string>,
  { cwd = folder, nodeArgs = [], throughShell = false }: StartOptions,
): Started {
  const words = [process.execPath, ...nodeArgs, path.join(folder, 'lib/commands/start.mjs')];
  // The second command keeps the shell from becoming the first.
  const [program = '', ...args] = throughShell ? ['sh', '-c', '"$@"; true', 'sh', ...words] : words;
  const child = spawn(program, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const until = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${output}`);
      await wait(20);
    }
  };
  return { output: () => output, until, kill: (signal) => child.kill(signal), ended };
}
