import { describe, expect, it } from 'vitest';
import { operator } from '@/lib/content/operator';
import { NOTICE } from '@/lib/disclosures/promises';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { currentValues } from '@/lib/legal/facts';
import { findPublished, readLock } from '@/lib/legal/lock';
import { LEGAL_FOLDER } from '@/lib/legal/places';
import type { Values } from '@/lib/legal/schema';
import { readVersionText } from '@/lib/legal/version-text';

const FIRST = '2023-08-01';
const SECOND = '2027-01-01';
const DAY = 24 * 60 * 60 * 1000;

// Every clause of the brief, and what the second version adds; `!` marks a clause that must stand out.
const AGREEMENT = `0.1 0.2! 0.3! 0.4
  1.1 1.2! 1.3! 1.4 1.5! 1.6! 1.7 1.8
  2.1 2.1.1 2.1.2 2.1.3 2.1.4 2.1.5 2.1.6 2.1.7 2.1.8 2.1.9
  2.2 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5 2.2.6 2.2.7 2.2.8 2.2.9 2.2.10 2.2.11
  2.3! 2.4! 2.5! 2.6
  3.1! 3.2! 3.3! 3.4 3.5 3.6
  4.1! 4.2 4.3 4.4 4.5 4.6
  5.1 5.2 5.3
  6.1! 6.1.1! 6.1.2! 6.1.3! 6.1.4! 6.1.5! 6.2! 6.3! 6.4 6.5!
  7.1! 7.2 7.3
  8.1 8.2! 8.3! 8.4 8.5 8.6`;

const POLICY_ADDED = `P1.8 P1.9 P1.10 P1.11 P2.4 P2.5 P2.6 P3.6 P4.7! P7.8 P7.9 P7.10 P7.11! P8.3 P9.5! P9.6! P10.5!
  P11.4 P11.5`;

// The clauses of the first versions whose words the second changes. All others are as they were, to the letter.
const REWORDED: Record<string, string> = {
  'service-agreement': '1.2',
  'privacy-policy': 'P0 P0.3 P1.1 P1.3 P1.4 P2.3 P3.4 P7.3 P7.4 P9 P9.2 P10.1 P10.4',
};

function read(document: string, version: string, locale: Locale, values?: Values) {
  const published = findPublished(readLock(), { document, version })?.facts[locale];
  const key = { document, version, locale };
  return readVersionText(LEGAL_FOLDER, key, values ?? published ?? currentValues(locale, operator()));
}

function list(words: string): string[] {
  return words.split(/\s+/);
}

describe.each(LOCALES)('the second versions (%s)', (locale) => {
  it.each(Object.keys(REWORDED))(
    'of the %s keep every clause, and reword only the ones named',
    (document) => {
      const values = currentValues(locale, operator());
      const texts = (version: string) =>
        read(document, version, locale, values).outline.clauses.map(
          ({ id, blocks, parent, section }) => [id, { blocks, parent, section }] as const,
        );
      const second = new Map(texts(SECOND));
      const changed = texts(FIRST).filter(
        ([id, clause]) => JSON.stringify(second.get(id)) !== JSON.stringify(clause),
      );
      expect(changed.map(([id]) => id)).toEqual(list(REWORDED[document] ?? ''));
      expect(changed.filter(([id]) => !second.has(id))).toEqual([]);
    },
  );

  it.each(Object.keys(REWORDED))('of the %s leave the notice that an adverse change needs', (document) => {
    const { publishedOn, effectiveFrom, change } = read(document, SECOND, locale).frontmatter;
    const notice = (Date.parse(effectiveFrom) - Date.parse(publishedOn)) / DAY;
    expect(notice).toBeGreaterThanOrEqual(NOTICE.adverse.count);
    expect(change).toBe('major');
  });

  it.each(Object.keys(REWORDED))('of the %s type no period by hand', (document) => {
    const { body } = read(document, SECOND, locale);
    expect(
      body.match(/\d+ ?(日|天|小时|个工作日|个月|年|hours?|(working )?days?|months?|years?)/g),
    ).toBeNull();
  });
});

describe.each(LOCALES)('the second service agreement (%s)', (locale) => {
  it('has every clause of the brief and of what the site does since, highlighted where it must be', () => {
    const { clauses } = read('service-agreement', SECOND, locale).outline;
    const found = clauses.map(({ id, isHighlighted }) => id + (isHighlighted ? '!' : ''));
    expect(found).toEqual(list(AGREEMENT));
  });

  it('still lists its own sections in clause 0.4', () => {
    const { sections, clauses } = read('service-agreement', SECOND, locale).outline;
    const items = clauses.find(({ id }) => id === '0.4')?.blocks.filter(({ kind }) => kind === 'item');
    const titles = sections
      .filter(({ title }) => title !== '')
      .map(({ label, title }) => `${label}. ${title}`);
    expect(items?.map(({ text }) => text)).toEqual(titles);
  });

  it('takes its periods of notice and reply from the code', () => {
    const { facts } = read('service-agreement', SECOND, locale).outline.mentions;
    const names = facts.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['notice.days', 'notice.adverseDays', 'reply.workingDays']));
  });
});

describe.each(LOCALES)('the second privacy policy (%s)', (locale) => {
  it('adds these clauses to the first, in its thirteen parts', () => {
    const first = new Set(read('privacy-policy', FIRST, locale).outline.clauses.map(({ id }) => id));
    const { clauses } = read('privacy-policy', SECOND, locale).outline;
    const added = clauses.filter(({ id }) => !first.has(id));
    expect(added.map(({ id, isHighlighted }) => id + (isHighlighted ? '!' : ''))).toEqual(list(POLICY_ADDED));
    expect(new Set(clauses.map(({ id }) => id.split('.')[0])).size).toBe(13);
  });

  it('shows what each form collects, and every other list, as a generated table', () => {
    const { tables } = read('privacy-policy', SECOND, locale).outline.mentions;
    const collected = ['contact', 'automatic', 'staff', 'report', 'rights'].map(
      (form) => `collected.${form}`,
    );
    expect(tables.map(({ name }) => name)).toEqual([
      ...collected,
      'cookies',
      'recipients',
      'processors',
      'retention',
    ]);
  });
});
