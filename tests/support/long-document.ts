import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Lock } from '@/lib/legal/schema';

const DOCUMENT = 'long-terms';
const CLAUSES_A_SECTION = 30;

/** A folder like content/legal with one document of many versions, all published, each a year after the one before. */
export function aLongDocument({ versions, clauses }: { versions: number; clauses: number }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'legal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const names = Array.from({ length: versions }, (_, index) => `${2000 + index}-01-01`);
  for (const [index, version] of names.entries()) {
    const place = path.join(folder, DOCUMENT, version);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'zh.mdx'), textOf(version, index, clauses));
  }
  const hashes = { zh: 'a'.repeat(64), en: 'a'.repeat(64) };
  const none = { facts: {}, tables: {} };
  const published = (version: string) => ({
    publishedOn: version,
    effectiveFrom: version,
    title: { zh: '长文', en: 'Long terms' },
    source: hashes,
    sha256: hashes,
    facts: { zh: none, en: none },
  });
  const lock: Lock = { [DOCUMENT]: Object.fromEntries(names.map((name) => [name, published(name)])) };
  return { folder, lock, document: DOCUMENT, versions: names };
}

/** Each version has other words in one clause. */
function textOf(version: string, index: number, clauses: number): string {
  const parts = Array.from({ length: clauses }, (_, place) => {
    const section = Math.floor(place / CLAUSES_A_SECTION) + 1;
    const number = (place % CLAUSES_A_SECTION) + 1;
    const days = place === index % clauses ? `${index + 1} 日` : '十五日';
    return [
      ...(number === 1 ? [`## 第 ${section} 节\n`] : []),
      `<Clause id="${section}.${number}">\n`,
      `用户在第 ${place} 种情形下应当在${days}内通知运营者，运营者收到后在合理期限内处理并答复用户。\n`,
      `</Clause>\n`,
    ].join('\n');
  });
  const head = `---\ntitle: 长文\nversion: ${version}\npublishedOn: ${version}\neffectiveFrom: ${version}\nsummaryOfChanges: 有变更。\n---\n`;
  return [head, ...parts].join('\n');
}
