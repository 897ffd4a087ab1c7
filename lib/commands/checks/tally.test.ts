import { describe, expect, it } from 'vitest';
import { sum, tallyPlaywright, tallyVitest, withExitCode } from './tally.mjs';

const UNIT = /\/lib\//;

function aFile(status: string, ...results: string[]) {
  return {
    name: '/site/lib/a.test.ts',
    status,
    assertionResults: results.map((result) => ({ status: result })),
  };
}

describe('the count of a Vitest report', () => {
  it('is of the files of its kind alone', () => {
    const other = { ...aFile('passed', 'passed'), name: '/site/tests/a.test.ts' };
    expect(tallyVitest([aFile('failed', 'passed', 'failed'), other], UNIT)).toEqual({ passed: 1, failed: 1 });
  });

  it('holds a file that could not be loaded for one failed test', () => {
    expect(tallyVitest([aFile('passed', 'passed'), aFile('failed')], UNIT)).toEqual({ passed: 1, failed: 1 });
  });

  it('holds a file whose last hook failed for one failed test', () => {
    expect(tallyVitest([aFile('failed', 'passed')], UNIT)).toEqual({ passed: 1, failed: 1 });
  });

  it('holds a skipped test for failed, because it proves nothing', () => {
    expect(tallyVitest([aFile('passed', 'passed', 'skipped', 'todo')], UNIT)).toEqual({
      passed: 1,
      failed: 2,
    });
  });

  it('holds a kind without a test for failed', () => {
    expect(tallyVitest([], UNIT)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the count of a Playwright report', () => {
  it('holds flaky and skipped tests for failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 3 });
  });

  it('counts what went wrong outside every test', () => {
    const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 1 });
  });

  it('holds a run without a test for failed', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyPlaywright({ stats, errors: [] })).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the count of a run', () => {
  it('has a failure when the runner crashed without naming one', () => {
    expect(withExitCode({ passed: 9, failed: 0 }, 1)).toEqual({ passed: 9, failed: 1 });
    expect(withExitCode({ passed: 9, failed: 2 }, 1)).toEqual({ passed: 9, failed: 2 });
    expect(withExitCode({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 });
  });

  it('is the sum of its kinds', () => {
    const kinds = [
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ];
    expect(sum(kinds)).toEqual({ passed: 4, failed: 6 });
  });
});
