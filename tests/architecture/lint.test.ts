// Proves that the bans of eslint.config.mjs bite where they must, and spare the files that may.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const environment = 'export const port = process.env.PORT;\n';
const destructured = 'const { env } = process;\nexport const port = env.PORT;\n';
const rawSql = "export const rows = (db: never) => db.$queryRawUnsafe('select 1');\n";
const html = 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "a" }} />;\n';
const byDefault = 'export default function Page() {\n  return null;\n}\n';
const renamed = 'const page = 1;\nexport { page as default };\n';
const parent = "import { env } from '../../lib/core/env';\nexport const port = env;\n";
const long = `export const lines = [\n${'  1,\n'.repeat(310)}];\n`;
const longFunction = `export function count() {\n${'  touch();\n'.repeat(52)}}\n`;
const fourParameters =
  'export function add(a: number, b: number, c: number, d: number) {\n  return a + b + c + d;\n}\n';
const printing = "console.log('a');\n";
const noAlternative = "export const A = () => <img src='/a.png' />;\n";
const conditionalHook =
  "import { useState } from 'react';\nexport function A(p: { b: boolean }) {\n  if (p.b) useState(1);\n  return null;\n}\n";

const banned: [rule: string, file: string, code: string][] = [
  ['no-restricted-syntax', 'lib/leads/planted.ts', environment],
  ['no-restricted-syntax', 'app/planted.tsx', environment],
  ['no-restricted-syntax', 'lib/leads/planted.ts', destructured],
  [
    'no-restricted-imports',
    'lib/leads/planted.ts',
    "import { env } from 'node:process';\nexport const e = env;\n",
  ],
  ['no-restricted-syntax', 'lib/leads/planted.ts', rawSql],
  ['no-restricted-syntax', 'components/leads/planted.tsx', html],
  ['no-restricted-syntax', 'components/leads/planted.tsx', byDefault],
  ['no-restricted-syntax', 'app/[locale]/planted.tsx', byDefault],
  ['no-restricted-syntax', 'lib/leads/planted.ts', renamed],
  ['no-restricted-imports', 'components/leads/planted.ts', parent],
  ['max-lines', 'lib/leads/planted.ts', long],
  ['max-lines-per-function', 'lib/leads/planted.ts', longFunction],
  ['max-params', 'lib/leads/planted.ts', fourParameters],
  ['no-console', 'lib/leads/planted.ts', printing],
  ['jsx-a11y/alt-text', 'components/leads/planted.tsx', noAlternative],
  ['react-hooks/rules-of-hooks', 'components/leads/planted.tsx', conditionalHook],
  [
    '@typescript-eslint/consistent-type-definitions',
    'lib/leads/planted.ts',
    'export interface A {\n  b: 1;\n}\n',
  ],
  ['@typescript-eslint/no-explicit-any', 'lib/leads/planted.ts', 'export const a = (b: any) => String(b);\n'],
];

const spared: [rule: string, file: string, code: string][] = [
  ['no-restricted-syntax', 'lib/core/env.ts', environment],
  ['no-restricted-syntax', 'lib/commands/planted.ts', environment],
  ['no-restricted-syntax', 'lib/db/planted.ts', rawSql],
  ['no-restricted-syntax', 'components/site/planted-script.tsx', html],
  ['no-restricted-syntax', 'app/[locale]/page.tsx', byDefault],
  ['max-lines-per-function', 'components/leads/planted.tsx', longFunction],
];

let eslint: ESLint;

beforeAll(() => {
  eslint = new ESLint({
    // The files exist only here, so the compiler knows no types for them.
    overrideConfig: [
      { languageOptions: { parserOptions: { projectService: false } } },
      tseslint.configs.disableTypeChecked,
    ],
  });
});

describe('the linter', () => {
  it.each(banned)('%s catches a violation in %s', async (rule, file, code) => {
    expect(await rulesBrokenBy(file, code)).toContain(rule);
  });

  it.each(spared)('%s lets %s do what it is for', async (rule, file, code) => {
    expect(await rulesBrokenBy(file, code)).not.toContain(rule);
  });

  it('checks types: a promise that nobody awaits is an error', async () => {
    const config = (await new ESLint().calculateConfigForFile('lib/core/env.ts')) as {
      rules: Record<string, [number]>;
    };
    expect(config.rules['@typescript-eslint/no-floating-promises']?.[0]).toBe(2);
  });
});

async function rulesBrokenBy(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  const messages = result?.messages ?? [];
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages.map((message) => message.ruleId);
}
