// The real start command over stand-ins for its steps: what it does again, what it skips, how it ends.
import { hostname, tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '@/tests/support/server';
import { aStartTree, type Started, type StartOptions } from '@/tests/support/start-tree';

const ALL = ['generate', 'build', 'migrate migrate'];

let tree: ReturnType<typeof aStartTree>;
let running: Started[];

beforeEach(() => {
  tree = aStartTree();
  running = [];
});

afterEach(async () => {
  for (const started of running) started.kill('SIGKILL');
  await Promise.all(running.map((started) => started.ended));
  tree.dispose();
});

async function start(env: Record<string, string> = {}, options: StartOptions = {}) {
  const started = tree.start({ PORT: String(await freePort()), ...env }, options);
  running.push(started);
  return started;
}

async function startAndStop(env: Record<string, string> = {}) {
  const started = await start(env);
  await started.until('Ready');
  started.kill('SIGTERM');
  await started.ended;
  return started;
}

describe('npm start', () => {
  it('does every step in order the first time, and serves', async () => {
    const port = String(await freePort());
    const started = await start({ PORT: port });
    await started.until('Ready');
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here');
    expect(tree.steps()).toEqual(ALL);
    expect(started.output()).toMatch(
      /✓ dependencies .*\n✓ database client .*\n(.*\n)?✓ build .*\n✓ database .*\n/,
    );
  });

  it('says in both languages that SITE_URL is missing behind a proxy, and only then', async () => {
    const behind = { TRUSTED_PROXY_HOPS: '1' };
    expect((await startAndStop(behind)).output()).toMatch(/SITE_URL is not: .*SITE_URL 设为对外网址/);
    const known = await startAndStop({ ...behind, SITE_URL: 'https://ai.example.com' });
    expect(known.output()).not.toContain('SITE_URL');
    expect((await startAndStop({ TRUSTED_PROXY_HOPS: '0' })).output()).not.toContain('SITE_URL');
  });

  it('looks at the database alone the second time, within 5 seconds', async () => {
    await startAndStop();
    tree.steps();
    const begun = performance.now();
    await startAndStop();
    expect(tree.steps()).toEqual(['migrate migrate']);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('builds again when a word of the content changed, and nothing else', async () => {
    await startAndStop();
    tree.steps();
    tree.write('content/page.txt', 'two');
    await startAndStop();
    expect(tree.steps()).toEqual(['build', 'migrate migrate']);
  });

  it('builds again when a file went, or what the build made is gone', async () => {
    tree.write('content/other.txt', '');
    await startAndStop();
    tree.remove('content/other.txt');
    await startAndStop();
    tree.remove('.next');
    await startAndStop();
    expect(tree.steps()).toEqual([...ALL, 'build', 'migrate migrate', 'build', 'migrate migrate']);
  });

  it('generates and builds again when the schema changed', async () => {
    await startAndStop();
    tree.steps();
    tree.write('prisma/schema.prisma', 'model A {}');
    await startAndStop();
    expect(tree.steps()).toEqual(ALL);
  });

  it('hands on a signal once and ends with the exit code of the server', async () => {
    const started = await start();
    await started.until('Ready');
    started.kill('SIGTERM');
    started.kill('SIGTERM');
    expect(await started.ended).toBe(7);
    expect(started.output().match(/stopping/g)).toHaveLength(1);
  });

  it('stops when npm is stopped, whose shell dies without handing the signal on', async () => {
    const started = await start({ npm_lifecycle_event: 'start' }, { throughShell: true });
    await started.until('Ready');
    started.kill('SIGTERM');
    await started.ended;
    expect(started.output()).toContain('stopping');
  });

  it('ends with the exit code of a server that fails by itself', async () => {
    tree.write('server.txt', 'process.exit(3);');
    expect(await (await start()).ended).toBe(3);
  });

  it('stops what it runs when it is stopped itself, and begins that step again the next time', async () => {
    const build = tree.read('lib/commands/build.ts');
    tree.write(
      'lib/commands/build.ts',
      "import { writeFileSync } from 'node:fs'; writeFileSync('begun', ''); setInterval(() => 1, 1000);",
    );
    const started = await start();
    while (!tree.exists('begun')) await wait(20);
    started.kill('SIGTERM');
    expect(await started.ended).toBe(143);
    expect(started.output()).not.toContain('✗');
    tree.write('lib/commands/build.ts', build);
    await startAndStop();
    expect(tree.steps()).toEqual(ALL);
  });

  it('works from any folder', async () => {
    const started = await start({}, { cwd: tmpdir() });
    await started.until('Ready');
    expect(tree.exists('.data')).toBe(true);
  });

  it('reads .env, and believes the environment more', async () => {
    const [inFile, given] = [String(await freePort()), String(await freePort())];
    tree.write('.env', `PORT=${inFile}\nDATA_DIR=elsewhere\n`);
    await (await start({ PORT: given })).until('Ready');
    expect(tree.exists('elsewhere')).toBe(true);
    expect((await fetch(`http://127.0.0.1:${given}`)).ok).toBe(true);
  });

  it('prepares once when started twice at the same time', async () => {
    const both = await Promise.all([start(), start()]);
    await Promise.all(both.map((started) => started.until('Ready')));
    expect(tree.steps().filter((step) => step === 'build')).toEqual(['build']);
  });

  it('tells the second of two on one port that it is taken', async () => {
    const port = String(await freePort());
    const both = await Promise.all([start({ PORT: port }), start({ PORT: port })]);
    const first = await Promise.race(both.map((started) => started.ended.then(() => started)));
    expect(await first.ended).toBe(1);
    expect(first.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  });

  it('takes over the lock of a process that is gone', async () => {
    tree.write('build/prepare.lock', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    await (await start()).until('Ready');
    expect(tree.exists('build/prepare.lock')).toBe(false);
  });
});
