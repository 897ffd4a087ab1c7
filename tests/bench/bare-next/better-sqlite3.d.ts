// The package brings no types; this is what the bench uses of it.
declare module 'better-sqlite3' {
  type Statement = {
    run: (...values: unknown[]) => unknown;
    all: (...values: unknown[]) => unknown[];
  };
  class Database {
    constructor(file: string, options?: { readonly?: boolean });
    pragma(text: string): unknown;
    exec(sql: string): this;
    prepare(sql: string): Statement;
    close(): this;
  }
  export = Database;
}
