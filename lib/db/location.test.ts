import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf, sqliteFile } from './location';

describe('a database address', () => {
  it.each([
    ['file:./a.db', 'sqlite'],
    ['postgresql://u:p@h/d', 'postgresql'],
    ['postgres://u:p@h/d', 'postgresql'],
  ])('%s is %s', (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });

  it.each([
    ['file:a.db', path.resolve('a.db')],
    ['file:/var/lib/a.db', path.resolve('/var/lib/a.db')],
    ['file:///var/lib/a%20b.db', path.resolve('/var/lib/a b.db')],
    ['file:/var/lib/a.db?connection_limit=1', path.resolve('/var/lib/a.db')],
  ])('%s is the file %s', (url, file) => {
    expect(sqliteFile(url)).toBe(file);
  });
});
