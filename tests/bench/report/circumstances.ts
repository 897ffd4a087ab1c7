import { execFileSync } from 'node:child_process';
import os from 'node:os';

/** Under which circumstances something was measured: absolute figures mean nothing without them. */
export type Circumstances = {
  at: string;
  /** Null outside a clone; with `+` where files differ from the commit. */
  commit: string | null;
  node: string;
  machine: { cpu: string; cores: number; memoryGib: number; system: string };
};

export function circumstances(root: string, now: Date): Circumstances {
  return {
    at: now.toISOString(),
    commit: commitOf(root),
    node: process.version,
    machine: {
      cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
      cores: os.availableParallelism(),
      memoryGib: Math.round(os.totalmem() / 1024 ** 3),
      system: `${os.type()} ${os.release()} ${os.arch()}`,
    },
  };
}

function commitOf(root: string): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    return (
      git('rev-parse', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
    );
  } catch {
    return null;
  }
}
