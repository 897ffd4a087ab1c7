import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadPages } from '@/lib/server/pages';

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'passing-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const NEW_YEAR = Date.parse('2027-01-01T00:00:00+08:00');

it('a page that was made ahead drops a notice on the second, and is a new page to caches from then on', () => {
  const notice = `<aside data-until="${new Date(NEW_YEAR).toISOString()}">即将生效</aside>`;
  writeFileSync(path.join(root, 'home.html'), `<body>${notice}<main>首页</main></body>`);
  const page = { file: 'home.html', route: '/[locale]', scriptHashes: [], styleHashes: [] };
  let now = NEW_YEAR - 1;
  const store = loadPages(
    root,
    { pages: { '/zh': page }, layoutHashes: [] },
    { origin: 'http://site.example', now: () => new Date(now) },
  );
  const before = store.get('/zh');
  expect(before?.content.body.toString()).toContain('即将生效');
  expect(store.get('/zh')).toBe(before);
  now = NEW_YEAR;
  const after = store.get('/zh');
  expect(after?.content.body.toString()).toBe('<body><main>首页</main></body>');
  expect(after?.content.hash).not.toBe(before?.content.hash);
  expect(store.get('/zh')).toBe(after);
});
