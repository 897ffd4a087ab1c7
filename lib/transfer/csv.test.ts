import { describe, expect, it } from 'vitest';
import { parseRfc4180 } from '@/tests/support/rfc4180';
import { seededRandom } from '@/tests/support/seeded-random';
import { csvFile, csvLine } from './csv';
import { isLikeFormula, withoutApostrophe } from './formula';
import { readCsv } from './read-csv';

/** What attacks and names are made of. */
const PIECES = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '﹢',
    '−',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '＂',
  ],
  ...[',', ';', '|', '%', ' ', '\u3000', '\u00A0', '\u200B', '\uFEFF', '\0', '!', '(', ')', '\\', '\u2028'],
  ...[
    'cmd|',
    "' /C calc",
    'HYPERLINK("http://a.example","b")',
    'SUM(A1)',
    '1',
    '0086',
    '张伟',
    'é',
    '👨‍👩‍👧',
    'x',
  ],
];

/** The first sign that a spreadsheet could see, found by another way than the rule's: dropping what is no sign. */
function firstSign(cell: string): string {
  const invisible = /[\s\p{Cc}\p{Cf}\p{Z}"'`“”‘’„‚＂＇«»‹›]/u;
  return [...cell].find((character) => !invisible.test(character)) ?? '';
}

const DANGEROUS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '−'];

const random = seededRandom(4180);
const anyCell = () =>
  Array.from({ length: Math.floor(random() * 6) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(
    '',
  );
const CELLS = Array.from({ length: 2000 }, anyCell);

describe('2,000 generated cells', () => {
  it('hold none that a spreadsheet runs', () => {
    for (const cell of CELLS) {
      const [row] = parseRfc4180(csvLine([cell]));
      const shown = row?.[0] ?? '';
      const startsWell = shown.startsWith("'") || !DANGEROUS.includes(firstSign(shown));
      expect(startsWell, JSON.stringify(shown)).toBe(true);
      expect(['\t', '\r', '\n'], JSON.stringify(shown)).not.toContain(shown.charAt(0));
    }
  });

  it('keep to their places: as many rows and cells come out as went in, and every text is what it was', () => {
    const rows = Array.from({ length: 200 }, (_, index) => CELLS.slice(index * 10, index * 10 + 10));
    const parsed = parseRfc4180(rows.map(csvLine).join(''));
    expect(parsed.map((row) => row.map(withoutApostrophe))).toEqual(rows);
  });

  it('are read back by our own reader', () => {
    for (const cell of CELLS) {
      const rows = readCsv(csvLine(['a', cell]));
      if ('fault' in rows) throw new Error('No fault is there.');
      expect(rows[0]?.cells.map(withoutApostrophe)).toEqual(['a', cell]);
    }
  });
});

describe('a cell', () => {
  it.each([
    '=1+1',
    '+86',
    '-1',
    '@a',
    '\t=1',
    ' =1',
    '"=1',
    '""=1',
    "'=1",
    '“＝1',
    '＠a',
    '－1',
    '\u200B=1',
    '⁺1',
  ])('that begins like %j is taken for a formula', (text) => expect(isLikeFormula(text)).toBe(true));

  it.each(['张伟', 'a=1', '1-2', '（=1）', '', '"a"', 'L-7K3M-Q9XD', '2026-11-30'])(
    'like %j is left as it is',
    (text) => expect(isLikeFormula(text)).toBe(false),
  );
});

it('a file begins with the mark that tells Excel of UTF-8, and ends each row with CRLF', async () => {
  async function* batches() {
    yield await Promise.resolve([['张伟', '=1']]);
    yield [['b', 'c']];
  }
  const parts: Uint8Array[] = [];
  for await (const part of csvFile(['姓名', '说明'], batches())) parts.push(part);
  const bytes = Buffer.concat(parts);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8').slice(1)).toBe('"姓名","说明"\r\n"张伟","\'=1"\r\n"b","c"\r\n');
});
