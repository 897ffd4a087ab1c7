import type { Operator, Recipient } from '@/lib/content/operator';
import type { Locale } from '@/lib/i18n/locales';
import { caseFields, importFields, restrictionFields } from './case-fields';
import { deviceStorage, type DeviceStorage, type DeviceStorageName } from './cookies';
import { sayDuration } from './duration';
import {
  automaticFields,
  contactFields,
  type Disclosure,
  type FieldDisclosure,
  logFields,
  reportFields,
  rightsFields,
  staffFields,
} from './fields';
import { subscriberFields, subscriptionFields } from './subscription-fields';
import { RETENTION, type RetentionKey } from './retention';
import { disclosureWords } from './words';

/** A generated table in one language. `none` is the sentence that stands in its place when it has no rows. */
export type DisclosureTable = { caption: string; columns: string[]; rows: string[][]; none?: string };

type Named = { label: string; purpose: string };
type TableMaker = (locale: Locale, operator: Operator) => DisclosureTable;

/** Every table that a legal text may name, made from what the code declares. */
export const DISCLOSURE_TABLES = {
  'collected.contact': contactTable,
  'collected.report': (locale) => {
    const { report, tables } = disclosureWords(locale);
    return { ...tables.report, rows: formRows(reportFields, report, locale) };
  },
  'collected.rights': (locale) => {
    const { rights, tables } = disclosureWords(locale);
    return { ...tables.rights, rows: formRows(rightsFields, rights, locale) };
  },
  'collected.subscription': (locale) => {
    const { subscriber, subscription, needed, tables } = disclosureWords(locale);
    const own = fieldRows(subscriptionFields, subscription, locale).map(([label = '', ...rest]) => [
      label,
      needed,
      ...rest,
    ]);
    return { ...tables.subscription, rows: [...formRows(subscriberFields, subscriber, locale), ...own] };
  },
  'collected.automatic': (locale) => {
    const { automatic, log, tables } = disclosureWords(locale);
    const rows = [...fieldRows(automaticFields, automatic, locale), ...fieldRows(logFields, log, locale)];
    return { ...tables.automatic, rows };
  },
  'collected.staff': (locale) => {
    const { staff, tables } = disclosureWords(locale);
    return { ...tables.staff, rows: fieldRows(staffFields, staff, locale) };
  },
  'collected.case': (locale) => {
    const { case: words, tables } = disclosureWords(locale);
    return { ...tables.case, rows: fieldRows(caseFields, words, locale) };
  },
  'collected.restriction': (locale) => {
    const { restriction, tables } = disclosureWords(locale);
    return { ...tables.restriction, rows: fieldRows(restrictionFields, restriction, locale) };
  },
  'collected.import': (locale) => {
    const { import: words, tables } = disclosureWords(locale);
    return { ...tables.import, rows: fieldRows(importFields, words, locale) };
  },
  recipients: (locale, { affiliates }) => recipientTable('affiliates', affiliates, locale),
  processors: (locale, { processors }) => recipientTable('processors', processors, locale),
  cookies: cookieTable,
  retention: retentionTable,
} as const satisfies Record<string, TableMaker>;

export type TableName = keyof typeof DISCLOSURE_TABLES;

/** How long a kind of record is kept and from when, in words. */
export function sayRetention(key: RetentionKey, locale: Locale): string {
  return disclosureWords(locale).retention[key].period.replace(
    '{period}',
    sayDuration(RETENTION[key], locale),
  );
}

function contactTable(locale: Locale, { affiliates }: Operator): DisclosureTable {
  const { contact, tables } = disclosureWords(locale);
  const { share, ...always } = contactFields;
  const rows = formRows(always, contact, locale);
  const sharing = affiliates.length > 0 ? formRows({ share }, contact, locale) : [];
  return { ...tables.contact, rows: [...rows, ...sharing] };
}

function formRows<Key extends string>(
  fields: Record<Key, FieldDisclosure>,
  words: Record<NoInfer<Key>, Named>,
  locale: Locale,
): string[][] {
  return typedKeys(fields).map((key) => {
    const [label = '', ...rest] = fieldRow(fields[key], words[key], locale);
    return [label, sayNeeded(fields[key], locale), ...rest];
  });
}

function sayNeeded({ needed }: FieldDisclosure, locale: Locale): string {
  const words = disclosureWords(locale);
  if (needed === 'inThatCase') return words.neededInThatCase;
  return needed ? words.needed : words.optional;
}

function fieldRows<Key extends string>(
  fields: Record<Key, Disclosure>,
  words: Record<Key, Named>,
  locale: Locale,
): string[][] {
  return typedKeys(fields).map((key) => fieldRow(fields[key], words[key], locale));
}

function fieldRow({ ground, retention }: Disclosure, { label, purpose }: Named, locale: Locale): string[] {
  return [label, purpose, disclosureWords(locale).grounds[ground], sayRetention(retention, locale)];
}

function recipientTable(
  kind: 'affiliates' | 'processors',
  recipients: Recipient[],
  locale: Locale,
): DisclosureTable {
  const rows = recipients.map(({ name, contact, purpose, method, kinds }) =>
    [name, contact, purpose, method, kinds].map((cell) => cell[locale]),
  );
  return { ...disclosureWords(locale).tables[kind], rows };
}

function cookieTable(locale: Locale): DisclosureTable {
  const { device, tables } = disclosureWords(locale);
  const rows = typedKeys<DeviceStorageName>(deviceStorage).map((name) => {
    const { kind, life }: DeviceStorage = deviceStorage[name];
    const lasting = life
      ? device[name].life.replace('{period}', sayDuration(life, locale))
      : device[name].life;
    return [name, device.kinds[kind], device[name].purpose, lasting];
  });
  return { ...tables.cookies, rows };
}

function retentionTable(locale: Locale): DisclosureTable {
  const { retention, tables } = disclosureWords(locale);
  const rows = typedKeys(RETENTION).map((key) => [
    retention[key].kind,
    sayRetention(key, locale),
    retention[key].end,
  ]);
  return { ...tables.retention, rows };
}

function typedKeys<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}
