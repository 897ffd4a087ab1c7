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
      // A table that is being rebuilt is gone for a while, and with it what foreign keys and triggers refer to. Neither
      // can be switched within a transaction.
      await run('PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; BEGIN IMMEDIATE');
      try {
        await run(script);
        await run('COMMIT');
      } catch (error) {
        await run('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        await run('PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF');
      }
    };
    return connection;
  }
}
