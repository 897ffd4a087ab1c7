// @ts-check
import { fingerprint } from './stamps.mjs';

const BUILD_INPUTS = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'prisma/schema.prisma',
  'global.d.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * What the production build is made of, as one hash: it says whether a build is up to date, and names it (BUILD_ID). The
 * same sources, operator's facts and major version of Node give the same one on any machine.
 */
export function buildPrint() {
  const major = process.versions.node.split('.')[0];
  const operator = process.env.OPERATOR_FILE || undefined;
  return fingerprint([...BUILD_INPUTS, ...(operator ? [operator] : [])], [major, operator]);
}
