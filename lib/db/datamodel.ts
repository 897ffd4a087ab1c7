// One schema file serves both databases; the PostgreSQL twin differs in its provider line and nothing else
// that counts.

export type DatabaseKind = 'sqlite' | 'postgresql';

export const DATABASE_KINDS: readonly DatabaseKind[] = ['sqlite', 'postgresql'];

const PROVIDER = /^(\s*provider\s*=\s*)"sqlite"\s*$/gm;
const OUTPUT = /^(\s*output\s*=\s*)"[^"]*"\s*$/gm;

/**
 * The text of `prisma/schema.prisma` as the given database needs it. Throws when its provider line isn't
 * SQLite's.
 */
export function datamodelFor(kind: DatabaseKind, schema: string): string {
  return kind === 'sqlite' ? schema : replaceOnce(schema, PROVIDER, kind);
}

/** The same with the generator writing to `output`, a path relative to where the schema file will stand. */
export function withOutput(schema: string, output: string): string {
  return replaceOnce(schema, OUTPUT, output);
}

function replaceOnce(text: string, line: RegExp, value: string): string {
  const found = text.match(line)?.length ?? 0;
  if (found !== 1)
    throw new Error(`schema.prisma holds ${found} lines like ${line.source}; one is expected.`);
  return text.replace(line, (_, start: string) => `${start}"${value}"`);
}
