import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { seededRandom } from '@/tests/support/seeded-random';
import { xlsxFile } from './xlsx';

const AT = new Date('2026-11-30T10:00:00Z');

async function bytesOf(rows: string[][], head = ['姓名', '说明']): Promise<Uint8Array> {
  async function* batches() {
    for (let at = 0; at < rows.length; at += 3) yield await Promise.resolve(rows.slice(at, at + 3));
  }
  const parts: Uint8Array[] = [];
  const workbook = { title: '销售线索', creator: '王<芳>', createdAt: AT, head };
  for await (const part of xlsxFile(workbook, batches())) parts.push(part);
  return Buffer.concat(parts);
}

/** The texts of the cells as a spreadsheet reads them, by the standard's own escapes. */
function textsOf(sheet: string): string[][] {
  return [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t xml:space="preserve">(.*?)<\/t>/gs)].map(([, text = '']) =>
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16))),
    ),
  );
}

it('every cell is an inline text, so none is ever computed, and every text is what it was', async () => {
  const random = seededRandom(376);
  const pieces = [
    '=SUM(A1)',
    '+',
    '@',
    '<b>',
    '&amp;',
    '_x0041_',
    '\0',
    '\t',
    '\n',
    '\r',
    ' ',
    '张',
    '👨‍👩‍👧',
    '"',
    ']]>',
    '\uFFFF',
  ];
  const anyText = () =>
    Array.from({ length: 1 + random() * 5 }, () => pieces[Math.floor(random() * pieces.length)]).join('');
  const rows = Array.from({ length: 500 }, () => [anyText(), anyText()]);
  const parts = unzipSync(await bytesOf(rows));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(textsOf(sheet)).toEqual([['姓名', '说明'], ...rows]);
  const kinds = new Set([...sheet.matchAll(/<c [^>]*t="(\w+)"/g)].map(([, kind]) => kind));
  expect([...kinds]).toEqual(['inlineStr']);
  expect(sheet).not.toContain('<f>');
});

it('the file says who made it and when', async () => {
  const parts = unzipSync(await bytesOf([]));
  const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
  expect(core).toContain('<dc:creator>王&lt;芳&gt;</dc:creator>');
  expect(core).toContain('2026-11-30T10:00:00Z');
});

it('a text longer than a cell holds is cut where Excel would refuse the file, and a half character mended', async () => {
  const parts = unzipSync(await bytesOf([['长'.repeat(40_000), '\uD800']]));
  const [, row] = textsOf(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()));
  expect(row?.[0]).toHaveLength(32_767);
  expect(row?.[1]).toBe('\uFFFD');
});

it('columns beyond the 26th have two letters', async () => {
  const head = Array.from({ length: 28 }, (_, index) => `c${index}`);
  const parts = unzipSync(await bytesOf([], head));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('r="Z1"');
  expect(sheet).toContain('r="AB1"');
});
