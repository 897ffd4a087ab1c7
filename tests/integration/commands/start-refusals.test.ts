// What people read when the start command can't go on: what is wrong and how to mend it, never a stack trace.
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '@/tests/support/server';
import { aStartTree } from '@/tests/support/start-tree';

let tree: ReturnType<typeof aStartTree>;

beforeEach(() => {
  tree = aStartTree();
});

afterEach(() => tree.dispose());

/** What it says before it ends with 1; that it says it in both languages and without a stack trace holds for all. */
async function refusal(env: Record<string, string> = {}, nodeArgs: string[] = []): Promise<string> {
  const started = tree.start({ PORT: String(await freePort()), ...env }, { nodeArgs });
  expect(await started.ended).toBe(1);
  const output = started.output();
  expect(output).not.toMatch(/^\s+at /m);
  expect(output).toMatch(/\p{Script=Han}/u);
  return output;
}

/** A preloaded module that runs before the command, to change what it finds. */
function preload(code: string): string[] {
  const file = path.join(tree.folder, 'preload.mjs');
  writeFileSync(file, code);
  return ['--import', pathToFileURL(file).href];
}

describe('npm start refuses', () => {
  it('a Node.js that is too old', async () => {
    const old =
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });";
    expect(await refusal({}, preload(old))).toMatch(/18\.20\.4 .*needs .*20\.19[\s\S]*nodejs\.org/);
  });

  it('a port that is taken, and names the setting', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const words = await refusal({ PORT: String(port) });
    other.close();
    expect(words).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(words).toContain(`PORT=${port + 1} npm start`);
    expect(tree.steps()).toEqual([]);
  });

  it('a port that is no port', async () => {
    for (const PORT of ['http', '70000', '-1'])
      expect(await refusal({ PORT })).toContain('PORT must be a number');
  });

  it.each([
    ['SMTP_URL', 'http://mail.example.com', 'smtp://'],
    ['SITE_URL', 'https://ai.example.com/site', 'without a path'],
    ['LOG_LEVEL', 'loud', 'debug'],
  ])('a wrong %s before anything is done, with what it may be', async (name, value, allowed) => {
    const words = await refusal({ [name]: value });
    expect(words).toContain(`${name} is wrong`);
    expect(words).toContain(allowed);
    expect(words).not.toContain(value);
    expect(tree.steps()).toEqual([]);
  });

  it('a data folder that can never be made', async () => {
    expect(await refusal({ DATA_DIR: '/proc/nope/data' })).toContain("can't be read and written");
  });

  it('an address that this machine has not', async () => {
    expect(await refusal({ HOST: '192.0.2.7' })).toContain('no address "192.0.2.7"');
  });

  it('a database of the operator’s own without keys, says how to make them, and builds nothing', async () => {
    const words = await refusal({ DATABASE_URL: 'postgresql://user:hidden@127.0.0.1:9/platform' });
    expect(words).toContain('npm run keys -- new');
    expect(words).toContain('DATA_KEYS');
    expect(words).not.toContain('hidden');
    expect(tree.steps()).toEqual([]);
  });

  it('a data folder that is a file', async () => {
    tree.write('kept', '');
    const words = await refusal({ DATA_DIR: 'kept' });
    expect(words).toContain(`${path.join(tree.folder, 'kept')} can't be read and written`);
    expect(words).toContain('DATA_DIR=');
  });

  it('a disk without room to run', async () => {
    const full = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const real = fs.statfsSync;
      fs.statfsSync = (place) => ({ ...real(place), bsize: 4096, bavail: 1000, blocks: 100000 });
      syncBuiltinESMExports();`;
    expect(await refusal({}, preload(full))).toMatch(/has 3 MB free; 50 MB are needed/);
  });

  it('a disk without room to build, before it builds', async () => {
    const scarce = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const real = fs.statfsSync;
      fs.statfsSync = (place) => ({ ...real(place), bsize: 4096, bavail: 100000, blocks: 1000000 });
      syncBuiltinESMExports();`;
    expect(await refusal({}, preload(scarce))).toContain('1024 MB are needed');
    expect(tree.steps()).toEqual(['generate']);
  });

  it('a clone without package-lock.json', async () => {
    tree.remove('package-lock.json');
    expect(await refusal()).toContain('git checkout -- package-lock.json');
  });

  it('to go on when the registry can not be reached, and shows what npm said', async () => {
    tree.remove('node_modules/.package-lock.json');
    const npm = fakeNpm(
      "console.error('npm error request failed, reason: getaddrinfo ENOTFOUND'); process.exit(1);",
    );
    const words = await refusal({ npm_execpath: npm });
    expect(words).toContain('the package registry could not be reached');
    expect(words).toContain('    npm error request failed, reason: getaddrinfo ENOTFOUND');
    expect(words).toContain('npm config set registry');
  });

  it('to go on when installing failed for another reason', async () => {
    tree.remove('node_modules/.package-lock.json');
    const npm = fakeNpm("console.error('gyp ERR! not ok'); process.exit(1);");
    expect(await refusal({ npm_execpath: npm })).toMatch(/npm ci failed[\s\S]*gyp ERR! not ok/);
  });

  it('to serve a build that failed, shows its last lines, and tries again the next time', async () => {
    tree.write('lib/commands/build.ts', "throw new Error('content/legal/x.mdx:3 has no clause');");
    const words = await refusal();
    expect(words).toContain('The step "build" failed.');
    expect(words).toContain('content/legal/x.mdx:3 has no clause');
    expect(tree.read('build/logs/build.log')).toContain('content/legal/x.mdx:3');
    expect(await refusal()).toContain('The step "build" failed.');
  });
});

function fakeNpm(code: string): string {
  const file = path.join(tree.folder, 'npm/npm-cli.js');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
  return file;
}
