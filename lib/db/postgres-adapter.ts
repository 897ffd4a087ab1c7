import { PrismaPg } from '@prisma/adapter-pg';

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/**
 * Prisma's adapter for PostgreSQL with limits, so that a database that hangs is reported instead of waited
 * for.
 */
export function postgresAdapter(url: string): PrismaPg {
  return new PrismaPg({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS + 1_000,
    keepAlive: true,
  });
}

/** The adapter migrations run on: no limit on time, and scripts sent whole. */
export class PostgresForMigrations extends PrismaPg {
  constructor(url: string) {
    super({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  }

  override async connect() {
    const connection = await super.connect();
    // The adapter cuts scripts at every semicolon, also inside a function's body. Sent whole, PostgreSQL
    // parses them itself and runs them as one transaction: a migration applies entirely or not at all.
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  }
}
