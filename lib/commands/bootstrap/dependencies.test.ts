import { describe, expect, it } from 'vitest';
import { missingPackages } from './dependencies.mjs';

function lockOf(packages: Record<string, object>): string {
  return JSON.stringify({ packages: { '': { name: 'site' }, ...packages } });
}

describe('the packages that node_modules lacks', () => {
  it('are none where every version is the one of the lock file', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0' } });
    expect(missingPackages(lock, lock, true)).toEqual([]);
  });

  it('are those that are absent, and those of another version', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } });
    const listing = lockOf({ 'node_modules/b': { version: '1.0.1' } });
    expect(missingPackages(lock, listing, true)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('are not those made for another system', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0', optional: true } });
    expect(missingPackages(lock, lockOf({}), true)).toEqual([]);
  });

  it('are the developer’s tools only where those are wanted', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0', dev: true } });
    expect(missingPackages(lock, lockOf({}), false)).toEqual([]);
    expect(missingPackages(lock, lockOf({}), true)).toEqual(['node_modules/a']);
  });
});
