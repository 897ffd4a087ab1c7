// @ts-check
// Old versions of Node must be able to read this file and the command that imports it, or people would get a syntax
// error in place of the sentence that tells them what to do.
import fs from 'fs';

/**
 * Whether a version such as `20.19.1` lies in a range such as `^20.19 || >=24`, the only two forms `engines` uses.
 *
 * @param {string} version
 * @param {string} range
 */
export function isInRange(version, range) {
  return range.split('||').some(function (part) {
    const found = /^\s*(\^|>=)(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(part);
    if (!found) throw new Error('Unreadable range: ' + part);
    const wanted = [Number(found[2]), Number(found[3] || 0), Number(found[4] || 0)];
    const have = version.split('.').map(Number);
    if (found[1] === '^' && have[0] !== wanted[0]) return false;
    const at = [0, 1, 2].find((place) => have[place] !== wanted[place]);
    return at === undefined || Number(have[at]) > Number(wanted[at]);
  });
}

/** Ends the process with a plain sentence when this Node isn't one the package says it works with. */
export function requireSupportedNode() {
  /** @type {{ engines: { node: string } }} */
  const manifest = JSON.parse(fs.readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const range = manifest.engines.node;
  if (isInRange(process.versions.node, range)) return;
  console.error(
    '✗ Node.js ' + process.versions.node + ' is too old or not supported; this needs ' + range + '.',
  );
  console.error('  Install Node.js 22 or later from https://nodejs.org and run the command again.');
  console.error('  Node.js 版本不符合要求（需要 ' + range + '），请安装 22 或更高版本后重试。');
  process.exit(1);
}
