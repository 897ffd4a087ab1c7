// The native schema engine is a download; the same engine as WebAssembly is an npm package. Prisma's own
// command line loads it in the same way, but only for databases that it can't reach natively.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { once } from '../../core/once';

const GLUE = '@prisma/schema-engine-wasm/schema_engine_bg';

export const NO_FILTERS = { externalTables: [], externalEnums: [] };

type Glue = {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

const loadedEngine = once(loadEngine);

/**
 * Runs `work` with the engine for a datamodel, on the database that the adapter reaches, and closes its
 * connections.
 */
export async function withEngine<Value>(
  datamodel: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<Value>,
): Promise<Value> {
  const glue = await loadedEngine();
  const opened = rememberConnections(adapter);
  const models: [string, string][] = [['schema.prisma', datamodel]];
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await glue.SchemaEngine.new({ datamodels: models }, () => undefined, bound);
  try {
    return await work(engine);
  } finally {
    engine.free();
    // The engine leaves them open: SQLite's would lock everybody else out, PostgreSQL's would keep the
    // process alive.
    for (const connection of opened) await connection.dispose();
  }
}

function rememberConnections(adapter: SqlMigrationAwareDriverAdapterFactory): SqlDriverAdapter[] {
  const opened: SqlDriverAdapter[] = [];
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    opened.push(connection);
    return connection;
  };
  return opened;
}

async function loadEngine(): Promise<Glue> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue;
  const folder = path.dirname(createRequire(import.meta.url).resolve(GLUE));
  const binary = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(binary, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}
