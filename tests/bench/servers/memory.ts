import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MIB = 1024 * 1024;

/** What a process holds in memory (its resident set), in MiB. */
export function residentMib(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kib = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return (Number(kib) * 1024) / MIB;
}
