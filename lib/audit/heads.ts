// Ends of the chain, noted outside the database: whoever rewrites the log there, hashes and all, is found out here.
import { appendFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/core/env';
import { ensureDataDir } from '@/lib/db/location';
import type { Link } from './chain';

/** `hash` in hex. */
export type NotedHead = { id: number; hash: string };

const LINE = /^(\d+) ([0-9a-f]{64}) /;
const WRITTEN = /^(\d+):([0-9a-f]{64})$/;

/** The heads noted under DATA_DIR, oldest first. */
export function readNotedHeads(): NotedHead[] {
  const file = headsFile();
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, id, hash] = LINE.exec(line) ?? [];
      return id !== undefined && hash !== undefined ? [{ id: Number(id), hash }] : [];
    });
}

/** Notes where the chain ends now, unless that is noted already. */
export function noteHead({ id, hash }: Pick<Link, 'id' | 'hash'>, now: Date): void {
  if (readNotedHeads().at(-1)?.id === id) return;
  ensureDataDir();
  const line = `${id} ${Buffer.from(hash).toString('hex')} ${now.toISOString()}\n`;
  appendFileSync(headsFile(), line, { mode: 0o600 });
}

/**
 * Goes on from an earlier state of the log, which was put back from a backup: later ends are true no more. They stay
 * beside it, in a file named by the time.
 */
export function keepHeadsThrough(id: number, now: Date): void {
  const heads = readNotedHeads();
  if (!heads.some((head) => head.id > id)) return;
  renameSync(headsFile(), `${headsFile()}.${now.toISOString().replaceAll(':', '-')}`);
  for (const head of heads.filter((noted) => noted.id <= id))
    noteHead({ id: head.id, hash: new Uint8Array(Buffer.from(head.hash, 'hex')) }, now);
}

/** A head as `audit verify` prints it. Null: it isn't one. */
export function parseHead(text: string): NotedHead | null {
  const [, id, hash] = WRITTEN.exec(text) ?? [];
  return id !== undefined && hash !== undefined ? { id: Number(id), hash } : null;
}

export function headText({ id, hash }: Pick<Link, 'id' | 'hash'>): string {
  return `${id}:${Buffer.from(hash).toString('hex')}`;
}

function headsFile(): string {
  return path.join(path.resolve(env().DATA_DIR), 'audit-heads');
}
