import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadPages } from '@/lib/server/pages';

let root: string;
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'pages-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function page(file: string) {
  return {
    file,
    route: '/[locale]/legal/[document]/[version]/[state]',
    scriptHashes: ["'sha256-a'"],
    styleHashes: [],
  };
}

it('superseded versions are read when they are asked for, and only the last few are kept', () => {
  const addresses = Array.from({ length: 100 }, (_, index) => `/zh/legal/terms/v${index}/superseded`);
  const pages = Object.fromEntries(addresses.map((address, index) => [address, page(`${index}.html`)]));
  writeFileSync(path.join(root, 'now.html'), '<p>现行</p>');
  const store = loadPages(
    root,
    { pages: { ...pages, '/zh/legal/terms/v100/in-force': page('now.html') }, layoutHashes: [] },
    { origin: 'http://site.example', now: () => new Date() },
  );
  // The server has started without one of them being there.
  expect(readdirSync(root)).toEqual(['now.html']);
  addresses.forEach((_, index) =>
    writeFileSync(path.join(root, `${index}.html`), `<p>https://site.invalid ${index}</p>`),
  );
  for (const [index, address] of addresses.entries()) {
    const stored = store.get(address);
    expect(stored?.content.body.toString()).toBe(`<p>http://site.example ${index}</p>`);
    expect(stored?.headers['Content-Security-Policy']).toContain("'sha256-a'");
  }
  rmSync(root, { recursive: true });
  expect(store.get(addresses.at(-1) ?? '')?.content.body.toString()).toContain('99');
  expect(() => store.get(addresses[0] ?? '')).toThrow();
  expect(store.get('/zh/legal/terms/v100/in-force')?.content.body.toString()).toContain('现行');
  expect(store.get('/zh/legal/terms/v101/superseded')).toBeUndefined();
});
