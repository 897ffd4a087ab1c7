import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { SEALED_TABLES } from '@/lib/crypto/sealed-tables';
import { caseFields, importFields, restrictionFields } from '@/lib/disclosures/case-fields';
import { deviceStorage } from '@/lib/disclosures/cookies';
import { secondsOf } from '@/lib/disclosures/duration';
import {
  automaticFields,
  type ContactField,
  contactFields,
  LOG_FIELDS_DECLARED,
  logFields,
  reportFields,
  rightsFields,
  staffFields,
} from '@/lib/disclosures/fields';
import { subscriberFields, subscriptionFields } from '@/lib/disclosures/subscription-fields';
import { CONTACT_FIELDS } from '@/lib/leads/fields';
import { RECEIPT_COOKIE, RECEIPT_SECONDS } from '@/lib/receipts/cookie';
import { leadInput } from '@/lib/leads/schema';
import { FORM_COOKIE } from '@/lib/routing/form-cookie';

/** Columns that hold nothing of a person: the sealing and the chain. */
const TECHNICAL = [
  ...Object.values(SEALED_TABLES).flatMap((model) => [`${model}.keyId`, `${model}.wrappedKey`]),
  'AuditEntry.previous',
  'AuditEntry.hash',
  // Random, of the tokens of a browser, a link and a step of the sign-in.
  'StaffSession.tokenHash',
  'StaffInvitation.tokenHash',
  'StaffChallenge.tokenHash',
  'StaffChallenge.challenge',
  // Where machines are told of references, as administrators set it.
  ...['id', 'kind', 'name', 'host', 'createdAt', 'pausedAt', 'rotatedAt', 'url', 'secret', 'previous'].map(
    (column) => `WebhookTarget.${column}`,
  ),
];

/** Models that hold nothing of a person, or but a reference to a record. */
const WITHOUT_PERSONS = [
  'OutboxMessage',
  'WebhookTry',
  'LeadMove',
  'LeadPresence',
  'AuditHead',
  'LeadStatistic',
  'SettledMonth',
  'DailyTask',
  'LeadFigure',
  'FigureMark',
  'VisitCount',
  'Announcement',
  'AnnouncementUpdate',
  'AnnouncementRevision',
];

function columnsOf(schema: string): string[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+) +\w+(?!.*(?:\[\]|@relation))/gm)].map(
      ([, column = '']) => `${model}.${column}`,
    ),
  );
}

/** What the type checker says of a file planted beside the declarations: line and words of each complaint. */
function complaintsAbout(source: string): { line: number; words: string }[] {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const name = `${process.cwd()}/lib/disclosures/planted.ts`;
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => (file === name ? source : readFile(file));
  host.fileExists = (file) => file === name || fileExists(file);
  const program = ts.createProgram([name], { ...options, incremental: false, noEmit: true }, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(name))
    .map(({ file, start = 0, messageText }) => ({
      line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
      words: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
}

describe('the disclosures', () => {
  it('are what the contact form asks for, field by field', () => {
    const asked: readonly ContactField[] = CONTACT_FIELDS;
    expect(asked).toEqual(Object.keys(contactFields));
    expect(Object.keys(leadInput.shape).sort()).toEqual(Object.keys(contactFields).sort());
  });

  it('say of each field whether it is needed as the form does', () => {
    const optional = Object.entries(leadInput.shape)
      .filter(([, type]) => type.safeParse(undefined).success)
      .map(([field]) => field);
    const declared = Object.entries(contactFields).filter(([, { needed }]) => needed !== true);
    expect(optional.sort()).toEqual(declared.map(([field]) => field).sort());
  });

  it('fail the type check of a form with a field that nobody declared, or without one that is declared', () => {
    const declared = Object.keys(contactFields).map((field) => `${field}: 1`);
    const form = (fields: string[]) =>
      `export type X${fields.length} = 0; ({ ${fields.join(', ')} }) satisfies Form;`;
    const complaints = complaintsAbout(
      [
        "import type { ContactField } from './fields'; type Form = Record<ContactField, number>;",
        form(declared),
        form([...declared, 'birthday: 1']),
        form(declared.slice(1)),
      ].join('\n'),
    );
    expect(complaints.map(({ line }) => line)).toEqual([3, 4]);
    expect(complaints[0]?.words).toContain('birthday');
    expect(complaints[1]?.words).toContain('name');
  });

  it('cover every column of the database that holds something of a person', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    const declared = new Set<string>([
      ...TECHNICAL,
      ...Object.values(contactFields).flatMap(({ columns }) => columns),
      ...Object.values(rightsFields).flatMap(({ columns }) => columns),
      ...Object.values(reportFields).flatMap(({ columns }) => columns),
      ...Object.values(restrictionFields).flatMap(({ columns }) => columns),
      ...Object.values(caseFields).flatMap(({ columns }) => columns),
      ...Object.values(importFields).flatMap(({ columns }) => columns),
      ...Object.values(automaticFields).flatMap(({ columns }) => columns),
      ...Object.values(staffFields).flatMap(({ columns }) => columns),
      ...Object.values(subscriberFields).flatMap(({ columns }) => columns),
      ...Object.values(subscriptionFields).flatMap(({ columns }) => columns),
    ]);
    const kept = columnsOf(schema).filter((column) => !WITHOUT_PERSONS.includes(column.split('.')[0] ?? ''));
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.filter((column) => !declared.has(column))).toEqual([]);
    expect([...declared].filter((column) => !kept.includes(column))).toEqual([]);
  });

  it('cover every field of a log line, and promise no other', () => {
    const declared = new Set<string>(Object.values(LOG_FIELDS_DECLARED));
    expect([...declared].sort()).toEqual(Object.keys(logFields).sort());
  });

  it('cover what is kept in the browser, for as long as it is', () => {
    expect(deviceStorage).toHaveProperty(RECEIPT_COOKIE);
    expect(secondsOf(deviceStorage.receipt.life)).toBe(RECEIPT_SECONDS);
    expect(deviceStorage).toHaveProperty(FORM_COOKIE);
    const sources = ['app', 'components'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    );
    const keys = sources.flatMap((source) =>
      [...source.matchAll(/(?:local|session)Storage\.\w+Item\(\s*'([^']+)'/g)].map(([, key]) => key),
    );
    expect([...new Set(keys)]).toEqual(['theme']);
    expect(deviceStorage.theme.kind).toBe('localStorage');
  });

  it('cover the caches of the service worker', () => {
    const names = [...readFileSync('public/sw.js', 'utf8').matchAll(/^const \w+ = '([a-z]+)-\d+';$/gm)].map(
      ([, name = '']) => name,
    );
    const disclosed = Object.entries(deviceStorage).filter(([, { kind }]) => kind === 'cacheStorage');
    expect(names.sort()).toEqual(disclosed.map(([name]) => name).sort());
  });
});
