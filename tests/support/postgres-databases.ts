import pg from 'pg';

/** Runs statements on a connection of its own and gives the rows of the last. */
export async function runOnPostgres<Row extends pg.QueryResultRow>(
  url: string,
  ...sql: string[]
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of sql) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes a database on the server that `admin` leads to, empty or as a copy of `template`, and returns its
 * address.
 */
export async function createPostgresDatabase(
  admin: string,
  { name, template }: { name: string; template?: string },
) {
  await runOnPostgres(admin, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`);
  return admin.replace(/\/[^/]*$/, `/${name}`);
}

export async function dropPostgresDatabase(admin: string, name: string): Promise<void> {
  await runOnPostgres(admin, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}
