import { expect, test } from '@playwright/test';
import { MOST_SCRIPT } from '@/tests/bench/weight/report';
import { weighPages } from '@/tests/bench/weight/run';

test('no content page loads more than 5 KB of script, gzipped', { tag: '@once' }, () => {
  const { pages } = weighPages(process.cwd());
  expect(pages.length).toBeGreaterThan(30);
  for (const { path, js } of pages) expect.soft(js, path).toBeLessThanOrEqual(MOST_SCRIPT);
});
