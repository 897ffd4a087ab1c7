import { spawn } from 'node:child_process';

type Script = { root: string; script: string; words: string[]; env: Record<string, string> };

/** Runs a script of the bench in a process of its own and gives what it prints, as JSON. */
export async function runForJson({ root, script, words, env }: Script): Promise<unknown> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${script} failed (${String(code)}).`);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
