import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { FILES_BODY_LIMIT } from './lib/correspondence/file-rules';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const config: NextConfig = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The build gives it: the same sources make the same build.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  // A title or a canonical address that comes later is put into its place by script, which content pages don't have.
  htmlLimitedBots: /.*/,
  // Pictures are sized at build; the optimiser had remote code execution, SSRF and denial of service in 2026.
  images: { unoptimized: true },
  // `npm run check` holds the types of the whole tree, tests included; a start needn't wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'pino',
  ],
  // What dynamic pages and actions read at run time.
  outputFileTracingIncludes: { '/**': ['./content/**/*'] },
  // The worker of an isolated page must be isolated itself; the front says so in production, this while developing.
  headers: () =>
    Promise.resolve([
      {
        source: '/_site/trials/:path*',
        headers: [{ key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' }],
      },
    ]),
  experimental: {
    // What a form with files takes at most; lib/server/body.ts sets the limit of each address.
    serverActions: { bodySizeLimit: FILES_BODY_LIMIT },
    proxyClientMaxBodySize: FILES_BODY_LIMIT,
  },
};

export default withNextIntl(config);
