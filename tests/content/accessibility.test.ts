import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAccessibilityTesting } from '@/lib/content/accessibility';
import { shanghaiDate } from '@/lib/core/dates';

const HOW =
  'Run `npx playwright test tests/e2e/accessibility.spec.ts` (npm test does, too), mend what it finds, go through the ' +
  'list of what is known not to work (accessibility.known in content/messages), and write the day and the versions ' +
  'of what was used into content/accessibility.json.';

const testing = readAccessibilityTesting();

describe('what the accessibility page says was tested', () => {
  it('is not older than a year', () => {
    const today = shanghaiDate(new Date());
    const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    expect(testing.testedOn >= aYearAgo, `The last test was on ${testing.testedOn}. ${HOW}`).toBe(true);
  });

  it('did not happen in the future', () => {
    expect(testing.testedOn <= shanghaiDate(new Date())).toBe(true);
  });

  it('was tested with the engines that are installed', () => {
    const require = createRequire(import.meta.url);
    for (const { name, package: packageName, version } of testing.engines) {
      const file = require.resolve(`${packageName}/package.json`);
      const installed = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
      expect(installed.version, `${name} was renewed since the last test. ${HOW}`).toBe(version);
    }
  });
});
