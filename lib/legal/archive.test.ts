import { describe, expect, it } from 'vitest';
import { type ArchivedText, clauseByVersion, makeArchive, sectionsOf } from './archive';
import { clauseHistory } from './clause-history';
import type { ComparedClause } from './redline-clauses';

function clause(id: string, text: string): ComparedClause {
  return { id, parent: null, blocks: [{ kind: 'paragraph', text, isHighlighted: false }] };
}

function version(name: string, ...clauses: ComparedClause[]): ArchivedText {
  return {
    version: name,
    sha256: name,
    sections: [{ anchor: 'section-1', label: '1', title: '范围', clauses }],
  };
}

describe('an archive', () => {
  const texts = [
    version('2023-08-01', clause('1.1', '甲'), clause('1.2', '乙')),
    version('2024-01-01', clause('1.1', '甲'), clause('1.2', '丙')),
    version('2025-01-01', clause('1.1', '甲'), clause('1.2', '丙')),
  ];

  it('gives back every text, also after it was a file', () => {
    const archive = JSON.parse(JSON.stringify(makeArchive(texts))) as ReturnType<typeof makeArchive>;
    for (const { version: name, sections } of texts) expect(sectionsOf(archive, name)).toEqual(sections);
    expect(sectionsOf(archive, '2026-01-01')).toBeNull();
  });

  it('keeps once what versions share, so that a version that changes little adds little', () => {
    const archive = makeArchive(texts);
    expect([archive.clauses.length, archive.sections.length]).toEqual([3, 2]);
    const clauses = Array.from({ length: 300 }, (_, index) =>
      clause(`1.${index}`, '条款的内容。'.repeat(30)),
    );
    const many = Array.from({ length: 100 }, (_, index) =>
      version(
        `v${String(index).padStart(3, '0')}`,
        ...clauses.with(index, clause(`1.${index}`, `改为${index}`)),
      ),
    );
    const ratio =
      JSON.stringify(makeArchive(many)).length / JSON.stringify(makeArchive(many.slice(0, 1))).length;
    expect(ratio).toBeLessThan(3);
  });
});

describe('the history of a clause', () => {
  const archive = makeArchive([
    version('2022-01-01', clause('1.1', '甲')),
    version('2023-01-01', clause('1.1', '甲'), clause('1.2', '在十五日内答复')),
    version('2024-01-01', clause('1.2', '在十五日内答复')),
    version('2025-01-01', clause('1.1', '甲'), clause('1.2', '在十个工作日内答复')),
    version('2026-01-01', clause('1.1', '甲'), clause('1.2', '在十个工作日内答复')),
  ]);
  const steps = (id: string) =>
    clauseHistory(archive, id, 'zh').map(
      ({ version: name, until, change }) => `${name}…${until} ${change.kind}`,
    );

  it('has a step for each version that changed it, newest first, and says how long it stayed', () => {
    expect(steps('1.2')).toEqual(['2025-01-01…2026-01-01 changed', '2023-01-01…2024-01-01 added']);
  });

  it('tells of its end and of its return', () => {
    expect(steps('1.1')).toEqual([
      '2025-01-01…2026-01-01 added',
      '2024-01-01…2024-01-01 removed',
      '2022-01-01…2023-01-01 added',
    ]);
  });

  it('is empty for an id that no version has', () => {
    expect(steps('9.9')).toEqual([]);
    expect(clauseByVersion(archive, '9.9').every(({ clause: found }) => found === null)).toBe(true);
  });
});
