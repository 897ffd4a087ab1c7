// Who was erased since a backup was made must be erased again when it is restored. The database itself may be lost then, so
// the ids of what was erased are noted beside it: no personal data, and nothing that leads to any.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/core/env';
import { ensureDataDir } from '@/lib/db/location';

/** A record whose person is gone, as the audit log names it. */
export type Erasure = { subjectKind: string; subjectId: string };

type NotedErasure = Erasure & { id: number; at: Date };

const LINE = /^(\d+) ([a-z-]+) ([\w-]+) (\S+)$/;

export function erasuresFile(): string {
  return path.join(path.resolve(env().DATA_DIR), 'erasures');
}

/** The erasures noted in a file, oldest first; `id`: of the audit row that told of it. A line cut off counts for nothing. */
export function readErasures(file = erasuresFile()): (Erasure & { id: number })[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, id, subjectKind = '', subjectId = ''] = LINE.exec(line) ?? [];
      return id === undefined ? [] : [{ id: Number(id), subjectKind, subjectId }];
    });
}

/** Adds to the noted ones. */
export function noteErasures(erasures: readonly NotedErasure[]): void {
  if (erasures.length === 0) return;
  ensureDataDir();
  const lines = erasures.map(
    ({ id, subjectKind, subjectId, at }) => `${id} ${subjectKind} ${subjectId} ${at.toISOString()}\n`,
  );
  appendFileSync(erasuresFile(), lines.join(''), { mode: 0o600 });
}
