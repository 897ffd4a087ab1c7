import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3'],
  // It is built inside the project's build folder and finds its packages in the project's node_modules.
  turbopack: { root: path.resolve('../../..') },
  // The project's own check reads these files.
  typescript: { ignoreBuildErrors: true },
};

// eslint-disable-next-line no-restricted-syntax -- Next wants it.
export default config;
