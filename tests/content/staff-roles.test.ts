import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rightsTable } from '../support/rights-table';

const cellsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+$/, '---')));

it('the written matrix of roles and rights says what the code holds', () => {
  const text = readFileSync('docs/staff-roles.md', 'utf8');
  const written = text.slice(text.indexOf('| Right'), text.indexOf('\n## How rights are held'));
  expect(cellsOf(written)).toEqual(cellsOf(rightsTable()));
});
