import { spawn } from 'node:child_process';

export type CommandOutcome = { code: number | null; out: string; err: string };

export type RunningCommand = { ended: Promise<CommandOutcome>; kill: () => void };

/** Starts a TypeScript file of the project as npm's scripts do, with no more configured than what is given. */
export function startCommand(args: string[], env: Record<string, string> = {}): RunningCommand {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, DATABASE_URL: '', DATA_KEYS: '', ...env },
  });
  const outcome: CommandOutcome = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (outcome.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (outcome.err += chunk.toString()));
  const ended = new Promise<CommandOutcome>((resolve) => {
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}
