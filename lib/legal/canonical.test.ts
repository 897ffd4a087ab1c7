import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aLegalFolder, anOperator } from '@/tests/support/legal-folder';
import { canonicalText, hashText } from './canonical';
import { currentValues } from './facts';
import { readVersionText } from './version-text';

function canonicalOf(sample = aLegalFolder()): string {
  const key = { ...sample.key, locale: 'zh' as const };
  return canonicalText(readVersionText(sample.folder, key, currentValues('zh', anOperator)));
}

describe('the canonical text', () => {
  it('is the one that docs/canonical-text.md defines', () => {
    const [beforeTable] = canonicalOf().split('  保存期限');
    expect(beforeTable).toBe(`title: 样例条款
document: sample-terms
version: 2024-05-01
published: 2024-04-20
effective: 2024-05-01
language: zh-CN

[0.1]
  由样例公司运营，见第 1.2 条。

# 1 范围

[1.1]
  用户不得：

[1.1.1]
  违法；

[1.2]
! 不承担责任。
`);
  });

  it('gives a table as lines with tabs between the cells', () => {
    const lines = canonicalOf().split('\n');
    const caption = lines.indexOf('  保存期限');
    expect(lines[caption + 1]).toBe('  记录\t保存多久\t期满以后');
    expect(lines[caption + 2]?.split('\t')).toHaveLength(3);
  });

  it('does not depend on line ends, blank lines or composed characters', () => {
    const composed = aLegalFolder();
    composed.edit('zh', '违法；', 'é；');
    const decomposed = aLegalFolder();
    decomposed.edit('zh', '违法；', 'e\u0301；');
    decomposed.edit('zh', '## 范围\n', '## 范围\r\n\r\n');
    expect(canonicalOf(decomposed)).toBe(canonicalOf(composed));
    expect(canonicalOf(composed)).not.toContain('\r');
  });

  it('changes when a paragraph loses its highlighting', () => {
    const plain = aLegalFolder();
    plain.edit('zh', '<Highlight>\n\n', '');
    plain.edit('zh', '</Highlight>\n\n', '');
    expect(canonicalOf(plain)).not.toBe(canonicalOf());
  });

  it('ends with one line feed and is hashed as UTF-8', () => {
    const text = canonicalOf();
    expect(text).toMatch(/[^\n]\n$/);
    expect(hashText(text)).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
  });
});
