import { migrationAdapter } from '@/lib/db/migrations/adapter';
import type { FreshDatabase } from './database';

const CATALOGUE = {
  sqlite: [
    `SELECT 'column', m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
       FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`,
    `SELECT 'index', m.tbl_name, m.name, m.sql FROM sqlite_master m WHERE m.type = 'index'`,
    `SELECT 'reference', m.name, f."from", f."table", f."to", f.on_update, f.on_delete
       FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
  ],
  postgresql: [
    `SELECT 'column', table_name::text, column_name::text, data_type::text, udt_name::text, datetime_precision::text,
            is_nullable::text, column_default::text
       FROM information_schema.columns WHERE table_schema = 'public'`,
    `SELECT 'index', tablename::text, indexname::text, indexdef::text FROM pg_indexes WHERE schemaname = 'public'`,
    `SELECT 'constraint', conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'`,
    `SELECT 'enum', t.typname::text, e.enumlabel::text,
            (row_number() OVER (PARTITION BY t.oid ORDER BY e.enumsortorder))::text
       FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid`,
  ],
};

/**
 * Everything the models make of a database (columns, indexes, constraints, enums), sorted; after `script`, if
 * given.
 */
export async function schemaOf({ kind, url }: FreshDatabase, script?: string): Promise<string[]> {
  const connection = await migrationAdapter(url).connect();
  try {
    if (script !== undefined) await connection.executeScript(script);
    const found: string[] = [];
    for (const sql of CATALOGUE[kind]) {
      const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
      found.push(...rows.map((row) => row.map(String).join(' | ')));
    }
    return found.filter((line) => !/_prisma_migrations|sqlite_sequence|sqlite_autoindex/.test(line)).sort();
  } finally {
    await connection.dispose();
  }
}
