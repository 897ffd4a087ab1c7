// A pattern in .gitignore that reaches a source folder would leave it out of every clone, unseen by whoever wrote it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const SOURCES = ['app', 'components', 'content', 'docs', 'lib', 'prisma', 'tests'];

/** What tools write among the sources, on purpose out of the repository. */
const WRITTEN =
  /^lib\/db\/generated\/|^tests\/bench\/bare-next\/(\.next\/|next-env\.d\.ts$|.*\.tsbuildinfo$)/;

let repository: string;

beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), 'ignored-'));
  cpSync('.gitignore', path.join(repository, '.gitignore'));
  execFileSync('git', ['init', '--quiet', repository]);
});

afterAll(() => rmSync(repository, { recursive: true, force: true }));

it('no source file is left out of the repository', () => {
  const files = SOURCES.flatMap(listFiles).filter((file) => !WRITTEN.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(ignoredOf(files)).toEqual([]);
});

it('a build output is', () => {
  const outputs = [
    '.next/BUILD_ID',
    'build/server.mjs',
    '.data/platform.db',
    '.env',
    'public/_site/site.1.js',
  ];
  expect(ignoredOf([...outputs, 'app/page.tsx'])).toEqual(outputs);
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.DS_Store')
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

function ignoredOf(files: string[]): string[] {
  const args = ['-C', repository, 'check-ignore', '--no-index', '--stdin', '-z'];
  try {
    return execFileSync('git', args, { input: files.join('\0') })
      .toString()
      .split('\0')
      .filter(Boolean);
  } catch (error) {
    // Git ends with 1 where it ignores none of them.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}
