import { expect, it } from 'vitest';
import { decodeFile } from './decode';
import { readCsv } from './read-csv';

it('UTF-8 is read with its mark and without', () => {
  expect(decodeFile(Buffer.from('\uFEFF姓名'))).toEqual({ text: '姓名', encoding: 'utf-8' });
  expect(decodeFile(Buffer.from('姓名'))).toEqual({ text: '姓名', encoding: 'utf-8' });
});

it('what Chinese Excel writes by default is read as GB18030', () => {
  // 姓名,电话 in GBK, then a character of four bytes (㐀).
  const bytes = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x81, 0x39, 0xee, 0x39]);
  expect(decodeFile(bytes)).toEqual({ text: '姓名,电话㐀', encoding: 'gb18030' });
});

it('UTF-16 with its mark is read, as Excel’s “Unicode text” has it', () => {
  expect(decodeFile(Buffer.from('\uFEFF姓名', 'utf16le'))?.encoding).toBe('utf-16le');
  expect(decodeFile(Buffer.from('\uFEFF姓名', 'utf16le').swap16())?.text).toBe('姓名');
});

it('a workbook or a picture under the name of CSV is no text', () => {
  expect(decodeFile(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]))).toBeNull();
  expect(decodeFile(Buffer.from([0x81, 0x20, 0xff, 0xff]))).toBeNull();
});

it('rows are read with any of the three delimiters, with breaks and quotes in cells, and say on which line they begin', () => {
  expect(readCsv('a,b\r\n"1\n2","x""y"\r\n\r\n3,4')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1\n2', 'x"y'] },
    { line: 5, cells: ['3', '4'] },
  ]);
  expect(readCsv('a;b\n1;2')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
  ]);
  expect(readCsv('a\tb\r1\t2')).toHaveLength(2);
});

it('a quotation mark that nothing closes is told with its line', () => {
  expect(readCsv('a,b\n1,2\n"3,4\n5,6')).toEqual({ fault: 'quote', line: 3 });
});
