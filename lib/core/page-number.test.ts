import { expect, it } from 'vitest';
import { readPageNumber } from './page-number';

it.each([
  ['2', 2],
  ['10000', 10_000],
  ['999999999', 10_000],
  [undefined, 1],
  ['', 1],
  ['0', 1],
  ['-3', 1],
  ['1.5', 1],
  ['1e3', 1],
  [['2', '3'], 1],
])('the page that %j asks for is %d', (text, page) => {
  expect(readPageNumber(text)).toBe(page);
});
