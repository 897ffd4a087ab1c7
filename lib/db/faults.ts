// Which errors mean that the database can't take or give data just now. What arrives was provoked, not
// guessed: tests/integration/db/faults.test.ts. Prisma wraps a driver's error in its own, and lets some
// through bare.

const CODES = [
  // Prisma: not reachable, refused, timed out, closed; no transaction to be had in time; deadlock; too many
  // connections.
  /^P1\d{3}$/,
  /^P2(024|028|034|037)$/,
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PROTOCOL|NOMEM)/,
  // PostgreSQL: connection, resources (disk full), operator (shutdown, cancelled), system; read-only; lock
  // not available.
  /^(08|53|57|58)[0-9A-Z]{3}$/,
  /^(25006|55P03|40001|40P01)$/,
  /^E(CONNREFUSED|CONNRESET|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|PIPE|NOSPC|DQUOT|ROFS|IO|ACCES|PERM|MFILE)$/,
];

const KINDS = new Set([
  'DatabaseNotReachable',
  'DatabaseDoesNotExist',
  'DatabaseAccessDenied',
  'AuthenticationFailed',
  'ConnectionClosed',
  'TlsConnectionError',
  'TooManyConnections',
  'SocketTimeout',
  'TransactionWriteConflict',
]);

/** The PostgreSQL driver gives these no code. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|is not queryable/;

/**
 * True when the database is down, locked, full, read-only or too slow: the same request may succeed later.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return layersOf(error).some(
    ({ code, originalCode, kind, message, name }) =>
      [code, originalCode].some((text) => CODES.some((pattern) => pattern.test(asText(text)))) ||
      KINDS.has(asText(kind)) ||
      WORDS.test(asText(message)) ||
      asText(name) === 'PragmaError',
  );
}

/** True when a row with the same unique value is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return layersOf(error).some(({ code, kind }) => code === 'P2002' || kind === 'UniqueConstraintViolation');
}

/** True when this column was to become null, which it can't be. Both databases name table and column in what they say. */
export function isNullViolation(
  error: unknown,
  { table, column }: { table: string; column: string },
): boolean {
  return layersOf(error).some(({ kind, originalMessage }) => {
    const words = asText(originalMessage).split(/[^A-Za-z]+/);
    return kind === 'NullConstraintViolation' && words.includes(table) && words.includes(column);
  });
}

type Layer = Record<string, unknown>;

/** The error and what it wraps: its cause, and the driver's error that Prisma keeps in `meta`. */
function layersOf(error: unknown, depth = 0): Layer[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const layer = error as Layer;
  const meta = layer.meta as Layer | undefined;
  return [layer, ...layersOf(layer.cause, depth + 1), ...layersOf(meta?.driverAdapterError, depth + 1)];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
