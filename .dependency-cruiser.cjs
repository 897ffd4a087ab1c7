// The directions of docs/architecture.md. tests/architecture/directions.test.ts plants a violation of each.

const SHARED =
  'abuse|audit|content|correspondence|crypto|disclosures|i18n|leases|mail|outbox|receipts|routing|share|staff|typed|webhooks|working-days';
const DOMAINS =
  'technologies|trials|leads|legal|inbox|dashboard|transfer|sharing|cases|rights|reports|restrictions|announcements|retention|backup|oversight';

/** Which domains may read which others; what isn't listed may not. */
const READS = {
  trials: 'technologies',
  leads: 'legal|restrictions|technologies',
  rights: 'legal',
  reports: 'legal',
  retention: 'leads|cases|rights|reports|restrictions',
  inbox: 'leads|technologies',
  dashboard: 'leads|inbox|technologies',
  transfer: 'leads|inbox|legal|technologies',
  sharing: 'leads|legal',
  cases: 'leads|inbox|rights|reports|restrictions|legal|technologies',
  restrictions: 'legal|reports',
  announcements: 'legal|technologies',
  backup: 'leads',
  oversight: 'leads|legal|sharing|cases|rights|reports|restrictions|announcements|retention|backup',
};

/** Tests beside their source may reach for what they need. */
const TEST = '\\.test\\.tsx?$';

/** The files that touch the database. */
const DATA = [
  '^lib/[^/]+/(queries|mutations)\\.ts$',
  '^lib/[^/]+/[^/]+/(queries|mutations)\\.ts$',
  '^lib/crypto/sealed-tables\\.ts$',
];

/** How a page or an action says with which status it answers. */
const STATUS = '^lib/server/response-status\\.ts$';

const forbidden = [
  {
    name: 'core-stands-alone',
    severity: 'error',
    comment: 'lib/core imports nothing of ours but itself.',
    from: { path: '^lib/core/', pathNot: TEST },
    to: { path: '^(app|components|lib|content|prisma)/', pathNot: '^lib/core/' },
  },
  {
    name: 'core-without-frameworks',
    severity: 'error',
    comment: 'lib/core knows no React, Next.js or Prisma.',
    from: { path: '^lib/core/' },
    to: { path: 'node_modules/(react|react-dom|next|next-intl|@prisma|prisma)(/|$)' },
  },
  {
    name: 'db-looks-down',
    severity: 'error',
    comment: 'lib/db imports lib/core and nothing above it.',
    from: { path: '^lib/db/', pathNot: TEST },
    to: { path: '^(app|components|lib)/', pathNot: '^lib/(core|db)/' },
  },
  {
    name: 'shared-looks-down',
    severity: 'error',
    comment:
      'What several domains share knows none of them; routing alone asks which legal version is in force. Actions of the desk know how to set a status.',
    from: { path: `^lib/(${SHARED})/`, pathNot: `${TEST}|^lib/routing/` },
    to: { path: `^(app|components)/|^lib/(${DOMAINS}|server|build|commands)/`, pathNot: STATUS },
  },
  {
    name: 'routing-looks-down',
    severity: 'error',
    comment: 'The routing decision knows of the domains only which legal version is in force.',
    from: { path: '^lib/routing/', pathNot: TEST },
    to: {
      path: `^(app|components)/|^lib/(${DOMAINS}|server|build|commands)/`,
      pathNot: '^lib/legal/(rules|lock)\\.ts$',
    },
  },
  {
    name: 'domains-look-down',
    severity: 'error',
    comment: 'A domain knows no page and no component; of the server its actions know how to set a status.',
    from: { path: `^lib/(${DOMAINS})/`, pathNot: TEST },
    to: { path: '^(app|components)/|^lib/(server|build|commands)/', pathNot: STATUS },
  },
  ...DOMAINS.split('|').map((domain) => ({
    name: `${domain}-keeps-to-itself`,
    severity: 'error',
    comment: 'A domain imports no other domain, but for the short list in this file.',
    from: { path: `^lib/${domain}/`, pathNot: TEST },
    to: {
      path: `^lib/(${DOMAINS})/`,
      pathNot: `^lib/(${[domain, READS[domain]].filter(Boolean).join('|')})/`,
    },
  })),
  {
    name: 'components-look-down',
    severity: 'error',
    comment: 'Components are composed by pages and know none; how the site is served is not theirs.',
    from: { path: '^components/', pathNot: TEST },
    to: { path: '^app/|^lib/(build|commands|db|server)/' },
  },
  {
    name: 'mutations-through-actions',
    severity: 'error',
    comment: 'Pages and components call actions; an action parses, calls one mutation and returns a state.',
    from: { path: '^(app|components)/', pathNot: TEST },
    to: { path: ['^lib/[^/]+/mutations\\.ts$', '^lib/[^/]+/[^/]+/mutations\\.ts$'] },
  },
  {
    name: 'pages-without-database',
    severity: 'error',
    comment: 'Pages get their data from queries.',
    from: { path: '^(app|components)/', pathNot: `${TEST}|^app/api/` },
    to: { path: '^lib/db/|node_modules/(@prisma|prisma|better-sqlite3|pg)(/|$)' },
  },
  {
    name: 'database-behind-queries',
    severity: 'error',
    comment: 'Only queries.ts and mutations.ts reach for the database; the keys are kept beside it.',
    from: { path: `^lib/(${DOMAINS}|${SHARED})/`, pathNot: [TEST, ...DATA] },
    to: { path: '^lib/db/', pathNot: '^lib/db/location\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'prisma-only-in-db',
    severity: 'error',
    comment: 'lib/db is the one place that makes a Prisma client.',
    from: { pathNot: '^lib/(db|commands)/|^tests/|^prisma|\\.config\\.ts$' },
    to: { path: 'node_modules/(@prisma|prisma|better-sqlite3|pg)(/|$)' },
  },
  {
    name: 'build-and-server-from-outside',
    severity: 'error',
    comment:
      'Only commands and configuration reach how the site is built and served; pages ask for our script.',
    from: { path: '^(app|components|proxy\\.ts)', pathNot: TEST },
    to: { path: '^lib/(server|build|commands)/', pathNot: `^lib/build/site-script\\.ts$|${STATUS}` },
  },
  {
    name: 'no-circle',
    severity: 'error',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    severity: 'error',
    comment: 'A file nobody imports is dead, unless a tool or the framework calls it.',
    from: {
      orphan: true,
      pathNot: [
        TEST,
        '\\.d\\.ts$',
        '\\.config\\.(ts|mjs)$',
        '^lib/commands/[^/]+$',
        '^app/',
        '^tests/',
        '\\.dependency-cruiser\\.cjs$',
      ],
    },
    to: {},
  },
  {
    name: 'product-without-tests',
    severity: 'error',
    comment: 'What is shipped imports nothing that only tests need.',
    from: { path: '^(app|components|lib)/|^proxy\\.ts$', pathNot: TEST },
    to: { path: '^tests/|\\.test\\.tsx?$' },
  },
  {
    name: 'known-packages-only',
    severity: 'error',
    comment: 'Every package stands in package.json.',
    from: { pathNot: '^(tests|lib/commands)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'Every import leads to a file.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(server|client)-only$' },
  },
];

module.exports = {
  forbidden,
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: what a file knows of another it depends on, though nothing of it runs.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^lib/db/generated/' },
    exclude: { path: '^(\\.next|build|public)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
