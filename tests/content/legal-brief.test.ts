import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { operator } from '@/lib/content/operator';
import { LOCALES } from '@/lib/i18n/locales';
import { checkLegal } from '@/lib/legal/check';
import { readLock } from '@/lib/legal/lock';
import { findVersion, listTermsFor } from '@/lib/legal/queries';

// What the first versions must say, clause by clause; `!` marks a clause that must stand out.
const AGREEMENT = `0.1 0.2! 0.3! 0.4
  1.1 1.2! 1.3!
  2.1 2.1.1 2.1.2 2.1.3 2.1.4 2.1.5 2.1.6 2.1.7 2.1.8 2.1.9
  2.2 2.2.1 2.2.2 2.2.3 2.2.4 2.2.5 2.2.6 2.2.7 2.2.8 2.2.9 2.2.10 2.2.11
  2.3! 2.4!
  3.1! 3.2!
  4.1! 4.2 4.3 4.4
  5.1 5.2
  6.1! 6.1.1! 6.1.2! 6.1.3! 6.1.4! 6.1.5! 6.2! 6.3!
  7.1! 7.2
  8.1 8.2! 8.3! 8.4 8.5`;
const POLICY_PARTS = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12'];
const FIRST = '2023-08-01';

async function read(document: string, locale: 'zh' | 'en') {
  const version = await findVersion(document, FIRST, locale);
  if (!version) throw new Error(`${document} ${FIRST} is not published`);
  return version;
}

describe.each(LOCALES)('the first service agreement (%s)', (locale) => {
  it('has every clause of its brief, and highlights exactly those that must stand out', async () => {
    const { outline } = await read('service-agreement', locale);
    const found = outline.clauses.map(({ id, isHighlighted }) => id + (isHighlighted ? '!' : ''));
    expect(found).toEqual(AGREEMENT.split(/\s+/));
  });

  it('lists its own sections in clause 0.4', async () => {
    const { outline } = await read('service-agreement', locale);
    const list = outline.clauses.find(({ id }) => id === '0.4')?.blocks.filter(({ kind }) => kind === 'item');
    const titles = outline.sections
      .filter(({ title }) => title !== '')
      .map(({ label, title }) => `${label}. ${title}`);
    expect(titles).toHaveLength(8);
    expect(list?.map(({ text }) => text)).toEqual(titles);
  });

  it('is published on 2023-07-25 and in force from 2023-08-01', async () => {
    const { publishedOn, effectiveFrom, prevailingLanguage } = await read('service-agreement', locale);
    expect({ publishedOn, effectiveFrom, prevailingLanguage }).toEqual({
      publishedOn: '2023-07-25',
      effectiveFrom: '2023-08-01',
      prevailingLanguage: 'zh',
    });
  });
});

describe.each(LOCALES)('the first privacy policy (%s)', (locale) => {
  it('has every part of its brief', async () => {
    const { outline } = await read('privacy-policy', locale);
    const parts = new Set(outline.clauses.map(({ id }) => id.split('.')[0]));
    expect([...parts]).toEqual(POLICY_PARTS);
  });

  it('shows every list as a generated table', async () => {
    const { values } = await read('privacy-policy', locale);
    expect(Object.keys(values.tables).sort()).toEqual(
      [
        'collected.automatic',
        'collected.contact',
        'collected.staff',
        'cookies',
        'processors',
        'recipients',
        'retention',
      ].sort(),
    );
  });
});

describe('the published documents', () => {
  it('are whole, and as they were published', async () => {
    expect((await checkLegal(operator(), new Date())).errors).toEqual([]);
  });

  it('are both accepted with the form from the first instant of the day, with the hash that the lock keeps', async () => {
    const before = new Date('2023-07-31T23:59:59+08:00');
    const at = new Date('2023-08-01T00:00:00+08:00');
    expect(await listTermsFor('contact', before, 'zh')).toEqual([]);
    const lock = readLock();
    for (const locale of LOCALES) {
      const terms = await listTermsFor('contact', at, locale);
      expect(terms.map(({ document }) => document)).toEqual(['service-agreement', 'privacy-policy']);
      for (const { document, version, sha256 } of terms) {
        expect(sha256).toBe(lock[document]?.[version]?.sha256[locale]);
      }
    }
  });

  it('print the text whose SHA-256 the lock keeps', () => {
    const published = readLock()['service-agreement']?.[FIRST];
    for (const locale of LOCALES) {
      const text = execFileSync(process.execPath, [
        '--import',
        'tsx',
        'lib/commands/legal/main.ts',
        'text',
        'service-agreement',
        FIRST,
        locale,
      ]);
      expect(createHash('sha256').update(text).digest('hex')).toBe(published?.sha256[locale]);
    }
  });
});
