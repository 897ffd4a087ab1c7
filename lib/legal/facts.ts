// What a legal text may name with <Fact name="…"/> and <Table name="…"/>: values that the code runs on, never typed by hand.
import { isDeepStrictEqual } from 'node:util';
import type { Operator } from '@/lib/content/operator';
import { type Duration, sayDuration } from '@/lib/disclosures/duration';
import { AGES, NOTICE, REPLY_WITHIN } from '@/lib/disclosures/promises';
import { RETENTION } from '@/lib/disclosures/retention';
import { DISCLOSURE_TABLES, sayRetention } from '@/lib/disclosures/tables';
import { disclosureWords } from '@/lib/disclosures/words';
import type { Locale } from '@/lib/i18n/locales';
import type { Values } from './schema';

type FactMaker = (locale: Locale, operator: Operator) => string;

const FACTS: Record<string, FactMaker> = {
  'operator.name': (locale, { name }) => name[locale],
  'operator.shortName': (locale, { shortName }) => shortName[locale],
  'platform.name': (locale, { platform }) => platform[locale],
  'operator.address': (locale, { address }) => address[locale],
  'operator.signingPlace': (locale, { signingPlace }) => signingPlace[locale],
  'operator.court': (locale, { court }) => court[locale],
  'contact.privacy': (locale, { contacts }) => contacts.privacy ?? disclosureWords(locale).contactPage,
  'contact.officer': (locale, { contacts }) => contacts.officer?.[locale] ?? disclosureWords(locale).officer,
  'reply.workingDays': duration(REPLY_WITHIN),
  'retention.lead': duration(RETENTION.lead),
  'retention.case': duration(RETENTION.case),
  'retention.acceptance': duration(RETENTION.acceptance),
  'retention.securityLog': duration(RETENTION.securityLog),
  'retention.staffAccount': (locale) => sayRetention('staffAccount', locale),
  'notice.days': duration(NOTICE.usual),
  'notice.adverseDays': duration(NOTICE.adverse),
  'minors.adultAge': age(AGES.adult),
  'minors.childAge': age(AGES.child),
};

/** Every value as it is now, in one language. */
export function currentValues(locale: Locale, operator: Operator): Values {
  return {
    facts: mapValues(FACTS, (make) => make(locale, operator)),
    tables: mapValues(DISCLOSURE_TABLES, (make) => make(locale, operator)),
  };
}

/** Only what a text names, to be kept with it for ever. */
export function pickValues(values: Values, named: { facts: Set<string>; tables: Set<string> }): Values {
  return { facts: pick(values.facts, named.facts), tables: pick(values.tables, named.tables) };
}

/** The names whose frozen value differs from the present one. */
export function changedValues(frozen: Values, current: Values): string[] {
  const changed = (kind: 'facts' | 'tables') =>
    Object.keys(frozen[kind]).filter((name) => !isDeepStrictEqual(frozen[kind][name], current[kind][name]));
  return [...changed('facts'), ...changed('tables')];
}

function duration(length: Duration): FactMaker {
  return (locale) => sayDuration(length, locale);
}

function age(years: number): FactMaker {
  return (locale) => disclosureWords(locale).ages.replace('{age}', String(years));
}

function mapValues<From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

function pick<Value>(record: Record<string, Value>, names: Set<string>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}
