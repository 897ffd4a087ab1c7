// @ts-check

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

/**
 * Counts one kind of tests in a Vitest report. A file that can't be loaded counts as failed, a skipped test too (it
 * proves nothing), and so does a kind without a test.
 *
 * @param {VitestFile[]} files
 * @param {RegExp} kind of the paths of its files
 * @returns {Tally}
 */
export function tallyVitest(files, kind) {
  const own = files.filter((file) => kind.test(file.name.replaceAll('\\', '/')));
  const results = own.flatMap((file) => file.assertionResults);
  const passed = results.filter((result) => result.status === 'passed').length;
  const broken = own.filter(
    (file) => file.status !== 'passed' && file.assertionResults.every(isPassed),
  ).length;
  return atLeastOne({ passed, failed: results.length - passed + broken });
}

/** @param {PlaywrightReport} report @returns {Tally} */
export function tallyPlaywright({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return atLeastOne({ passed: stats.expected, failed: failed + errors.length });
}

/**
 * A runner that ends badly without naming a failed test has failed all the same.
 *
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
export function withExitCode(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }),
    { passed: 0, failed: 0 },
  );
}

/** @param {{ status: string }} result */
function isPassed(result) {
  return result.status === 'passed';
}

/** @param {Tally} tally @returns {Tally} */
function atLeastOne(tally) {
  return tally.passed + tally.failed === 0 ? { passed: 0, failed: 1 } : tally;
}
