import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { kindOf, sqliteFile } from '../location';
import { PostgresForMigrations } from '../postgres-adapter';
import { DurableSqlite } from '../sqlite-adapter';

/** The adapter migrations run on: a script applies entirely or not at all. */
export function migrationAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  return kindOf(url) === 'sqlite' ? new SqliteForMigrations(sqliteFile(url)) : new PostgresForMigrations(url);
}

class SqliteForMigrations extends DurableSqlite {
  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    const run = connection.executeScript.bind(connection);
    connection.executeScript = async (script) => {
      // Foreign keys can't be switched within a transaction, and a table that is being rebuilt breaks them
      // for a while.
      await run('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE');
      try {
        await run(script);
        await run('COMMIT');
      } catch (error) {
        await run('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        await run('PRAGMA foreign_keys = ON');
      }
    };
    return connection;
  }
}
