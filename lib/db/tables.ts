// What the models say of the tables, for work that treats all of them alike: copying, backing up, restoring.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type ColumnType = 'text' | 'number' | 'bigint' | 'boolean' | 'instant' | 'bytes' | 'json';

export type Table = {
  name: string;
  /** The property of the client. */
  delegate: string;
  columns: { name: string; type: ColumnType; isOptional: boolean }[];
  /** The columns of the primary key. */
  key: string[];
};

const TYPES: Record<string, ColumnType> = {
  Int: 'number',
  Float: 'number',
  BigInt: 'bigint',
  Boolean: 'boolean',
  DateTime: 'instant',
  Bytes: 'bytes',
  Json: 'json',
};

/** Every table of `prisma/schema.prisma`, each after those it refers to. */
export function listTables(schema = readSchema()): Table[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }));
  const names = new Set(models.map(({ name }) => name));
  const tables = models.map(({ name, body }) => tableOf(name, body, names));
  const before = new Map(models.map(({ name, body }) => [name, referredTo(body)]));
  return inOrder(tables, before);
}

function readSchema(): string {
  return readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma/schema.prisma'), 'utf8');
}

function tableOf(name: string, body: string, models: ReadonlySet<string>): Table {
  const lines = [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?(\?)?(.*)$/gm)];
  const columns = lines
    .filter(([, , type = '']) => !models.has(type))
    .map(([, column = '', type = '', , mark]) => ({
      name: column,
      type: TYPES[type] ?? 'text',
      isOptional: mark === '?',
    }));
  const single = lines.find(([, , , , , rest = '']) => /(^|\s)@id\b/.test(rest))?.[1];
  const several = /@@id\(\[([^\]]+)\]/
    .exec(body)?.[1]
    ?.split(',')
    .map((column) => column.trim());
  const key = several ?? (single ? [single] : []);
  if (key.length === 0) throw new Error(`The model ${name} has no primary key that is understood here.`);
  return { name, delegate: name.charAt(0).toLowerCase() + name.slice(1), columns, key };
}

/** The models whose rows must be there first. */
function referredTo(body: string): string[] {
  return [...body.matchAll(/^ {2}\w+ +(\w+)\??.*@relation\(.*fields:/gm)].map(([, model = '']) => model);
}

function inOrder(tables: Table[], before: ReadonlyMap<string, string[]>): Table[] {
  const sorted: Table[] = [];
  const place = (table: Table) => {
    if (sorted.includes(table)) return;
    for (const name of before.get(table.name) ?? []) {
      const other = tables.find((one) => one.name === name);
      if (other && other !== table) place(other);
    }
    sorted.push(table);
  };
  for (const table of tables) place(table);
  return sorted;
}
