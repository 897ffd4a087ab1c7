import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverActionsKey } from '@/lib/build/actions-key';
import { bundleSiteScript } from '@/lib/build/bundle-site-script';
import { runQuietly } from '@/lib/build/run-quietly';
import { sourceHash } from '@/lib/build/source-hash';

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
  it('is the same for the same sources and another for others', () => {
    put('app/page.tsx', 'a');
    put('content/x.json', '{}');
    const name = sourceHash(root);
    put('app/page.test.ts', 'tests are no part of it');
    put('build/pages.json', 'nor is what it makes');
    expect(sourceHash(root)).toBe(name);
    put('content/x.json', '{"a":1}');
    expect(sourceHash(root)).not.toBe(name);
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
    await expect(runQuietly(['-e', script], { cwd: root, env: process.env })).rejects.toThrow(/one[^]*two/);
  });

  it('that works says nothing', async () => {
    await expect(runQuietly(['-e', ''], { cwd: root, env: process.env })).resolves.toBeUndefined();
  });
});
