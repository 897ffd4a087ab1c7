import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const configs = ['*.config.{ts,mjs}', '*.cjs', '.*.cjs'];
const tests = ['tests/**', '**/*.test.ts'];
const next =
  'page,layout,template,default,loading,error,global-error,not-found,forbidden,sitemap,robots,manifest';

const bans = {
  env: [
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'Read the environment through env() of lib/core/env.ts, where it is checked.',
    },
    {
      selector: "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
      message: 'Read the environment through env() of lib/core/env.ts, where it is checked.',
    },
  ],
  rawSql: [
    {
      selector: 'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
      message: 'SQL made of strings stays in lib/db; elsewhere use the model or a tagged template.',
    },
  ],
  html: [
    {
      selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
      message: 'Only components/site/*-script.tsx and json-ld.tsx set HTML, from constants or escaped JSON.',
    },
    {
      selector: "Property[key.name='dangerouslySetInnerHTML']",
      message: 'Only components/site/*-script.tsx and json-ld.tsx set HTML, from constants or escaped JSON.',
    },
  ],
  defaultExport: [
    {
      selector: "ExportDefaultDeclaration, ExportSpecifier[exported.name='default']",
      message: 'Export by name; a default export is only for the files where Next.js wants one.',
    },
  ],
};

/** The syntax rule takes one list a file: everything banned except what this kind of file may do. */
function ban(...allowed) {
  const names = Object.keys(bans).filter((name) => !allowed.includes(name));
  return { 'no-restricted-syntax': ['error', ...names.flatMap((name) => bans[name])] };
}

const importBans = {
  paths: [
    { name: 'process', message: 'Use the global, and env() for the environment.' },
    { name: 'node:process', message: 'Use the global, and env() for the environment.' },
  ],
  patterns: [
    {
      regex: '^(\\.\\./)+(app|components|content|lib|prisma|tests)/',
      message: 'From one top folder to another write @/…',
    },
  ],
};

export default defineConfig(
  globalIgnores([
    '.next/',
    '.data/',
    'build/',
    'public/',
    'lib/db/generated/',
    'next-env.d.ts',
    'test-results/',
    'playwright-report/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat['recommended-latest'],
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50, skipComments: true }],
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-restricted-imports': ['error', importBans],
      'object-shorthand': 'error',
      ...ban(),
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // next-intl names its successor (root parameters), which doesn't work in server actions yet.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'next-intl', name: 'setRequestLocale' }] },
      ],
      // Text spread into code points is meant so; what counts characters takes grapheme clusters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty string often means absent: there `||` is what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['{app,components}/**/*.tsx'], rules: { 'max-lines-per-function': ['error', 80] } },
  { files: ['lib/core/env.ts'], rules: ban('env') },
  { files: ['lib/db/**'], rules: ban('rawSql') },
  { files: ['components/site/*-script.tsx', 'components/site/json-ld.tsx'], rules: ban('html') },
  {
    files: [`app/**/{${next}}.{ts,tsx}`, `app/**/{icon,apple-icon,opengraph-image}.tsx`],
    rules: ban('defaultExport'),
  },
  {
    // next-intl wants its default export, and the parameter it says has a successor has none here yet.
    files: ['lib/i18n/request.ts'],
    rules: { ...ban('defaultExport'), '@typescript-eslint/no-deprecated': 'off' },
  },
  { files: ['lib/commands/**'], rules: { 'no-console': 'off', ...ban('env') } },
  {
    // These are typed by JSDoc, which the compiler checks and the linter doesn't read.
    files: ['lib/commands/**/*.mjs'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  { files: configs, rules: ban('env', 'defaultExport') },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-console': 'off',
      '@typescript-eslint/unbound-method': 'off',
      ...ban('env', 'rawSql'),
    },
  },
  {
    files: ['tests/support/*global-setup.ts'],
    rules: ban('env', 'rawSql', 'defaultExport'),
  },
  // No React there, and Playwright's fixtures take a function named `use`.
  { files: ['lib/**', 'tests/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  { files: ['**/*.cjs', '*.config.mjs'], extends: [tseslint.configs.disableTypeChecked] },
);
