import { defineConfig } from 'prisma/config';

// The native schema engine isn't in any npm package, and Prisma downloads it even for commands that never call it.
// Pointing at any program that exists stops the download; our migrations run on the WebAssembly engine instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations/sqlite' },
});
