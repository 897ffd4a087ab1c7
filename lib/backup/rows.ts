// Rows as lines of JSON, the same from both databases.
import type { ColumnType, Table } from '@/lib/db/tables';

export type Row = Record<string, unknown>;

/** A row in the order of its table's columns. */
export type StoredRow = [table: string, ...values: unknown[]];

const WRITE: Partial<Record<ColumnType, (value: never) => unknown>> = {
  instant: (value: Date) => value.toISOString(),
  bytes: (value: Uint8Array) => Buffer.from(value).toString('base64'),
  bigint: (value: bigint) => value.toString(),
};

const READ: Partial<Record<ColumnType, (value: string) => unknown>> = {
  instant: (value) => new Date(value),
  bytes: (value) => new Uint8Array(Buffer.from(value, 'base64')),
  bigint: (value) => BigInt(value),
};

export function storeRow({ name, columns }: Table, row: Row): StoredRow {
  return [
    name,
    ...columns.map((column) => {
      const value = row[column.name];
      if (value === null || value === undefined) return null;
      const write = WRITE[column.type] as ((value: unknown) => unknown) | undefined;
      return write ? write(value) : value;
    }),
  ];
}

/** A row to be created. Nothing is given for what is empty: the column is so by itself. */
export function readRow({ columns }: Pick<Table, 'columns'>, [, ...values]: StoredRow): Row {
  const row: Row = {};
  columns.forEach(({ name, type }, index) => {
    const value = values[index];
    if (value === null || value === undefined) return;
    const read = READ[type];
    row[name] = read ? read(value as string) : value;
  });
  return row;
}
