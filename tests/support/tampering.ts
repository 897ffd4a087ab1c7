// What somebody could do to the audit log who has the database to themselves: one change at a time.
import { randomBytes, randomInt } from 'node:crypto';
import { databaseKind } from '@/lib/db/client';

type Kind = (id: number, rows: number) => string[];

const set = (id: number, column: string, value: string) => [
  `UPDATE "AuditEntry" SET "${column}" = ${value} WHERE "id" = ${id}`,
];

const text = () => `'${randomBytes(6).toString('hex')}'`;

const bytes = (length: number) => {
  const hex = randomBytes(length).toString('hex');
  return databaseKind() === 'sqlite' ? `x'${hex}'` : `'\\x${hex}'`;
};

const KINDS: Record<string, Kind> = {
  actor: (id) => set(id, 'actor', text()),
  action: (id) => set(id, 'action', text()),
  subjectKind: (id) => set(id, 'subjectKind', text()),
  subjectId: (id) => set(id, 'subjectId', text()),
  at: (id) => set(id, 'at', databaseKind() === 'sqlite' ? `'2026-03-01T04:00:00.001+00:00'` : 'now()'),
  detail: (id) => set(id, 'detail', `'{"reference":"${randomBytes(4).toString('hex')}"}'`),
  noDetail: (id) => set(id, 'detail', 'NULL'),
  hash: (id) => set(id, 'hash', bytes(32)),
  previous: (id) => set(id, 'previous', bytes(32)),
  noHash: (id) => set(id, 'hash', 'NULL'),
  row: (id) => [`DELETE FROM "AuditEntry" WHERE "id" = ${id}`],
  tail: (id) => [`DELETE FROM "AuditEntry" WHERE "id" >= ${id}`],
  exchange: (id, rows) => {
    const other = (id % rows) + 1;
    return [
      `UPDATE "AuditEntry" SET "id" = -1 WHERE "id" = ${id}`,
      `UPDATE "AuditEntry" SET "id" = ${id} WHERE "id" = ${other}`,
      `UPDATE "AuditEntry" SET "id" = ${other} WHERE "id" = -1`,
    ];
  },
  forgery: (_, rows) => [
    `INSERT INTO "AuditEntry" ("id", "at", "actor", "action", "subjectKind", "subjectId", "previous", "hash")
       SELECT ${rows + 1}, "at", "actor", "action", "subjectKind", "subjectId", "hash", ${bytes(32)}
       FROM "AuditEntry" WHERE "id" = 1`,
  ],
};

export const TAMPERINGS = Object.keys(KINDS);

/** Statements that change a log of `rows` rows in the nth way, at a row of chance. */
export function tampering(n: number, rows: number): { name: string; statements: string[] } {
  const name = TAMPERINGS[n % TAMPERINGS.length] ?? '';
  return { name, statements: KINDS[name]?.(randomInt(1, rows + 1), rows) ?? [] };
}
