import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverActionsKey } from '@/lib/build/actions-key';
import { bundleSiteScript } from '@/lib/build/bundle-site-script';
import { runNodeWell } from '@/lib/commands/bootstrap/run.mjs';
import { aStartTree } from '@/tests/support/start-tree';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}

describe('the key of server actions', () => {
  it('is made once, for the owner alone, and stays', () => {
    const dataDir = path.join(root, 'data');
    const key = serverActionsKey(dataDir);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(serverActionsKey(dataDir)).toBe(key);
    expect(statSync(path.join(dataDir, 'server-actions.key')).mode & 0o777).toBe(0o600);
    expect(serverActionsKey(path.join(root, 'other'))).not.toBe(key);
  });

  it('that is damaged stops the build and says what to do', () => {
    put('data/server-actions.key', 'c2hvcnQ=');
    expect(() => serverActionsKey(path.join(root, 'data'))).toThrow(/Remove it/);
  });
});

describe('the name of a build', () => {
  let tree: ReturnType<typeof aStartTree>;
  beforeEach(() => {
    tree = aStartTree();
  });
  afterEach(() => tree.dispose());

  /** The hash by which the start command says whether a build is up to date, and which the build is named by. */
  function print(env: Record<string, string> = {}): string {
    const module = pathToFileURL(path.join(tree.folder, 'lib/commands/bootstrap/build-inputs.mjs')).href;
    const code = `import('${module}').then(({ buildPrint }) => console.log(buildPrint()))`;
    return execFileSync(process.execPath, ['-e', code], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
  }

  it('is the same for the same sources, whenever they were written, and whatever is made of them', () => {
    tree.write('public/model.bin', 'x'.repeat(1024 * 1024));
    const name = print();
    utimesSync(path.join(tree.folder, 'public/model.bin'), 1, 1);
    tree.write('app/page.test.ts', 'tests are no part of it');
    tree.write('build/pages.json', 'nor is what it makes');
    tree.write('public/_site/site.js', 'wherever it lies');
    expect(print()).toBe(name);
  });

  it.each(['app/page.tsx', 'content/x.json', 'public/icon.svg', 'global.d.ts', 'proxy.ts'])(
    'is another when %s has changed',
    (file) => {
      const name = print();
      tree.write(file, 'one');
      const changed = print();
      expect(changed).not.toBe(name);
      tree.write(file, 'two');
      expect(print()).not.toBe(changed);
    },
  );

  it('is another with other facts of the operator', () => {
    tree.write('mine.json', '{}');
    const name = print({ OPERATOR_FILE: 'mine.json' });
    expect(name).not.toBe(print());
    tree.write('mine.json', '{"court":1}');
    expect(print({ OPERATOR_FILE: 'mine.json' })).not.toBe(name);
  });
});

describe('the script of every page', () => {
  it('is bundled under a name that changes with it, and the old one goes', async () => {
    put('components/site/script/main.ts', "import { hello } from './hello';\nhello();\n");
    put('components/site/script/hello.ts', "export function hello(): void { document.title = 'a'; }\n");
    const first = await bundleSiteScript(root);
    expect(readFileSync(path.join(root, 'public', first.src), 'utf8')).toHaveLength(first.bytes);
    expect(await bundleSiteScript(root)).toEqual(first);
    put('components/site/script/hello.ts', "export function hello(): void { document.title = 'b'; }\n");
    const second = await bundleSiteScript(root);
    expect(second.src).not.toBe(first.src);
    expect(readdirSync(path.join(root, 'public/_site'))).toEqual([path.basename(second.src)]);
  });
});

describe('a step of the build', () => {
  it('that fails tells everything it said', async () => {
    const script = 'console.log("one"); console.error("two"); process.exit(1)';
    await expect(runNodeWell(['-e', script])).rejects.toThrow(/one[^]*two/);
  });

  it('that works says nothing', async () => {
    await expect(runNodeWell(['-e', ''])).resolves.toBeUndefined();
  });
});
