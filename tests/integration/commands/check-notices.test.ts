// What `npm run check` says of a part that passed, shown by the real part.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const checks = pathToFileURL(path.resolve('lib/commands/checks')).href;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'platform-notices-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the part that checks `content/` as the command does, with these facts of the operator. */
async function checkContent(change: (operator: Record<string, unknown>) => void): Promise<string> {
  const operator = JSON.parse(readFileSync('content/operator.json', 'utf8')) as Record<string, unknown>;
  change(operator);
  const file = path.join(folder, 'operator.json');
  writeFileSync(file, JSON.stringify(operator));
  const script = `
    const { sourceParts } = await import('${checks}/parts.mjs');
    const { runParts } = await import('${checks}/run-parts.mjs');
    const { failed } = await runParts(sourceParts.filter(({ name }) => name === 'content'));
    process.exitCode = failed;`;
  const env = { ...process.env, OPERATOR_FILE: file };
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, output).toBe(0);
  return output;
}

it('a check that passes names what a production site in mainland China still lacks', async () => {
  const output = await checkContent((operator) => {
    operator.filings = {};
  });
  expect(output).toMatch(/✓ content/);
  for (const field of ['filings.icp', 'filings.publicSecurity']) {
    expect(output).toMatch(new RegExp(`^    Note: .*mainland China needs ${field} in`, 'm'));
  }
});

it('a check that passes says nothing of what is there, nor that all is well', async () => {
  const output = await checkContent((operator) => {
    operator.filings = { icp: '京ICP备00000000号' };
  });
  expect(output).not.toContain('filings.icp');
  expect(output).not.toContain('in order');
});
