import type { Transaction } from './client';
import type { Table } from './tables';

export type AnyRow = Record<string, unknown>;

/** What every table of the client can do. */
export type AnyTable = {
  findMany: (query: AnyRow) => Promise<AnyRow[]>;
  count: (query?: AnyRow) => Promise<number>;
  createMany: (query: { data: AnyRow[] }) => Promise<{ count: number }>;
  deleteMany: (query?: AnyRow) => Promise<{ count: number }>;
  updateMany: (query: { where: AnyRow; data: AnyRow }) => Promise<{ count: number }>;
};

/** A table by its name, for work that treats all of them alike. */
export function anyTable(client: Transaction, { delegate }: Pick<Table, 'delegate'>): AnyTable {
  const table = (client as unknown as Record<string, AnyTable | undefined>)[delegate];
  if (!table) throw new Error(`The client has no table ${delegate}.`);
  return table;
}
