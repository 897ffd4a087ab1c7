import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { describe, expect, it } from 'vitest';
import { isDatabaseUnavailable, isUniqueViolation } from './faults';

/**
 * What a COMMIT throws when the disk is full: the driver's error, not wrapped by Prisma (seen on a full
 * tmpfs).
 */
const fullAtCommit = new DriverAdapterError({
  kind: 'sqlite',
  extendedCode: 1,
  message: 'database or disk is full',
  originalCode: 'SQLITE_FULL',
});

describe('an error from the database', () => {
  it('means it is unavailable when the disk is full at the commit', () => {
    expect(isDatabaseUnavailable(fullAtCommit)).toBe(true);
    expect(isUniqueViolation(fullAtCommit)).toBe(false);
  });

  it('is recognised as the cause of another', () => {
    expect(isDatabaseUnavailable(new Error('The lead was not kept.', { cause: fullAtCommit }))).toBe(true);
  });

  it.each([
    ['a full or unwritable disk', { code: 'ENOSPC' }],
    ['several refused addresses', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
    ['settings that SQLite doesn’t keep', { name: 'PragmaError' }],
    ['a pool that gave up', new Error('timeout exceeded when trying to connect')],
  ])('means it is unavailable: %s', (_, error) => {
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it.each([
    ['a missing table', { code: 'P2021' }],
    ['a missing row', { code: 'P2025' }],
    ['a missing file of our own', { code: 'ENOENT' }],
    ['a constraint of PostgreSQL', { code: '23502' }],
    ['an error that is its own cause', selfCaused()],
    ['undefined', undefined],
  ])('is a bug, not an outage: %s', (_, error) => {
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});

function selfCaused(): Error {
  const error = new Error('planted');
  error.cause = error;
  return error;
}
