// What a database is asked, statement by statement, while it answers as ever.
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { vi } from 'vitest';

/** Begins to watch; what it gives ends that, and gives the texts of the statements in their order. */
export function watchStatements(): () => string[] {
  const statements: string[] = [];
  const note = (statement: unknown) => {
    const text = typeof statement === 'string' ? statement : (statement as { text?: string }).text;
    if (text !== undefined) statements.push(text);
  };
  const sqlite = Sqlite.prototype as { prepare: (sql: string) => unknown };
  const postgres = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const { prepare } = sqlite;
  const { query } = postgres;
  const spies = [
    vi.spyOn(sqlite, 'prepare').mockImplementation(function (this: unknown, sql) {
      note(sql);
      return prepare.call(this, sql);
    }),
    vi.spyOn(postgres, 'query').mockImplementation(function (this: unknown, ...given) {
      note(given[0]);
      return query.apply(this, given);
    }),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
    return statements;
  };
}
