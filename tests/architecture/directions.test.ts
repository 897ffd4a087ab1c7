// Proves that the rules of .dependency-cruiser.cjs hold for the tree, and that each of them still bites.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEWEST_MODULES } from '@/lib/commands/checks/parts.mjs';

type Cruise = {
  summary: {
    totalCruised: number;
    error: number;
    violations: { rule: { name: string; severity: string }; from: string; to: string }[];
  };
};

const root = process.cwd();

/** Each plants one import (from, to) and names the rule that must catch it. */
const planted: [rule: string, from: string, to: string][] = [
  ['core-stands-alone', 'lib/core/planted.ts', '@/lib/i18n/locales'],
  ['core-without-frameworks', 'lib/core/planted-react.ts', 'react'],
  ['core-without-frameworks', 'lib/core/planted-next.ts', 'next/headers'],
  ['core-without-frameworks', 'lib/core/planted-prisma.ts', '@prisma/client'],
  ['db-looks-down', 'lib/db/planted.ts', '@/lib/leads/rules'],
  ['shared-looks-down', 'lib/abuse/planted.ts', '@/lib/leads/rules'],
  ['routing-looks-down', 'lib/routing/planted.ts', '@/lib/leads/rules'],
  ['domains-look-down', 'lib/leads/planted-component.ts', '@/components/site/planted'],
  ['domains-look-down', 'lib/leads/planted-server.ts', '@/lib/server/planted'],
  ['technologies-keeps-to-itself', 'lib/technologies/planted.ts', '@/lib/legal/rules'],
  ['trials-keeps-to-itself', 'lib/trials/planted.ts', '@/lib/legal/rules'],
  ['leads-keeps-to-itself', 'lib/leads/planted-domain.ts', '@/lib/trials/rules'],
  ['legal-keeps-to-itself', 'lib/legal/planted.ts', '@/lib/leads/rules'],
  ['rights-keeps-to-itself', 'lib/rights/planted.ts', '@/lib/leads/rules'],
  ['reports-keeps-to-itself', 'lib/reports/planted.ts', '@/lib/leads/rules'],
  ['announcements-keeps-to-itself', 'lib/announcements/planted.ts', '@/lib/leads/rules'],
  ['retention-keeps-to-itself', 'lib/retention/planted.ts', '@/lib/legal/rules'],
  ['inbox-keeps-to-itself', 'lib/inbox/planted.ts', '@/lib/trials/rules'],
  ['dashboard-keeps-to-itself', 'lib/dashboard/planted.ts', '@/lib/trials/rules'],
  ['transfer-keeps-to-itself', 'lib/transfer/planted.ts', '@/lib/trials/rules'],
  ['sharing-keeps-to-itself', 'lib/sharing/planted.ts', '@/lib/trials/rules'],
  ['cases-keeps-to-itself', 'lib/cases/planted.ts', '@/lib/trials/rules'],
  ['restrictions-keeps-to-itself', 'lib/restrictions/planted.ts', '@/lib/trials/rules'],
  ['backup-keeps-to-itself', 'lib/backup/planted.ts', '@/lib/trials/rules'],
  ['oversight-keeps-to-itself', 'lib/oversight/planted.ts', '@/lib/trials/rules'],
  ['components-look-down', 'components/site/planted-page.ts', '@/app/planted'],
  ['components-look-down', 'components/site/planted-server.ts', '@/lib/server/planted'],
  ['mutations-through-actions', 'components/leads/planted.ts', '@/lib/leads/mutations'],
  ['mutations-through-actions', 'app/planted-mutation.ts', '@/lib/leads/mutations'],
  ['pages-without-database', 'app/planted-database.ts', '@/lib/db/client'],
  ['pages-without-database', 'app/planted-prisma.ts', '@prisma/client'],
  ['database-behind-queries', 'lib/leads/planted-database.ts', '@/lib/db/client'],
  ['database-behind-queries', 'lib/abuse/planted-database.ts', '@/lib/db/client'],
  ['prisma-only-in-db', 'lib/leads/planted-prisma.ts', '@prisma/client'],
  ['build-and-server-from-outside', 'app/planted-build.ts', '@/lib/build/planted'],
  ['no-circle', 'lib/i18n/planted-one.ts', '@/lib/i18n/planted-two'],
  ['product-without-tests', 'lib/leads/planted-test.ts', '@/tests/support/planted'],
  ['known-packages-only', 'lib/leads/planted-package.ts', 'a-package-nobody-declared'],
  ['resolvable', 'lib/leads/planted-nowhere.ts', './nowhere'],
];

/** What the design allows, so that a rule that forbids everything is caught too. */
const allowed: [from: string, to: string][] = [
  ['app/fine.ts', '@/lib/leads/queries'],
  ['components/leads/fine.ts', '@/lib/leads/actions'],
  ['lib/leads/actions.ts', './mutations'],
  ['lib/leads/mutations.ts', '@/lib/db/client'],
  ['lib/leads/queries.ts', '@/lib/legal/rules'],
  ['lib/leads/fine.ts', '@/lib/technologies/rules'],
  ['lib/trials/fine.ts', '@/lib/technologies/rules'],
  ['lib/inbox/fine.ts', '@/lib/leads/queries'],
  ['lib/routing/fine.ts', '@/lib/legal/rules'],
  ['lib/legal/fine.ts', '@/lib/i18n/locales'],
  ['lib/db/client.ts', '@/lib/core/env'],
];

/** What the imports above lead to. */
const targets = [
  'app/planted.ts',
  'components/site/planted.ts',
  'lib/build/planted.ts',
  'lib/core/env.ts',
  'lib/i18n/locales.ts',
  'lib/leads/rules.ts',
  'lib/legal/rules.ts',
  'lib/server/planted.ts',
  'lib/technologies/rules.ts',
  'lib/trials/rules.ts',
  'tests/support/planted.ts',
];

let tree: string;
let cruised: Cruise;

beforeAll(async () => {
  tree = mkdtempSync(path.join(tmpdir(), 'planted-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(path.join(root, file), path.join(tree, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  for (const file of targets) plant(file, 'export {};\n');
  for (const [, from, to] of planted) plant(from, `import '${to}';\n`);
  for (const [from, to] of allowed) plant(from, `import '${to}';\n`);
  plant('lib/i18n/planted-two.ts', "import '@/lib/i18n/planted-one';\n");
  plant('lib/i18n/planted-alone.ts', 'export const nobodyImportsThis = 1;\n');
  cruised = await cruise(tree);
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('the directions of the architecture', () => {
  it('hold for every module of the tree', async () => {
    const { summary } = await cruise(root);
    expect(summary.violations.map(describeViolation)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThanOrEqual(FEWEST_MODULES);
  });

  it.each(planted)('%s catches %s → %s', (rule, from) => {
    const caught = cruised.summary.violations.filter((violation) => violation.from === from);
    expect(caught.map((violation) => [violation.rule.name, violation.rule.severity])).toContainEqual([
      rule,
      'error',
    ]);
  });

  it('no-orphan catches a file nobody imports', () => {
    const caught = cruised.summary.violations.filter((violation) =>
      violation.from.endsWith('planted-alone.ts'),
    );
    expect(caught.map((violation) => violation.rule.name)).toEqual(['no-orphan']);
  });

  it.each(allowed)('allow %s → %s', (from) => {
    expect(cruised.summary.violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  it('have a planted violation for every rule', async () => {
    const { default: config } = (await import('../../.dependency-cruiser.cjs')) as {
      default: { forbidden: { name: string }[] };
    };
    const proved = new Set([...planted.map(([rule]) => rule), 'no-orphan']);
    expect(config.forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
  });
});

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), text);
}

function cruise(folder: string): Promise<Cruise> {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    program,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'app',
    'components',
    'lib',
  ];
  return new Promise((resolve, reject) => {
    // It ends with the number of violations as its code, which is no error here.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Cruise);
      else reject(new Error(stderr, { cause: error }));
    });
  });
}

function describeViolation({ rule, from, to }: Cruise['summary']['violations'][number]): string {
  return `${rule.name}: ${from} → ${to}`;
}
