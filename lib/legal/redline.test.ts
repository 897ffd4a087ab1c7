import { describe, expect, it } from 'vitest';
import type { Block } from './blocks';
import { compareTexts, type Redline } from './redline';
import type { ComparedClause, ComparedSection } from './redline-clauses';

type Text = string | Partial<Block>[];

function clause(
  id: string,
  text: Text = `第 ${id} 条的内容。`,
  parent: string | null = null,
): ComparedClause {
  const blocks = typeof text === 'string' ? [{ text }] : text;
  return {
    id,
    parent,
    blocks: blocks.map((block) => ({ kind: 'paragraph', text: '', isHighlighted: false, ...block })),
  };
}

function section(title: string, ...clauses: ComparedClause[]): ComparedSection {
  return { anchor: '', label: '', title, clauses };
}

const zh = (before: ComparedSection[], after: ComparedSection[]) => compareTexts(before, after, 'zh');
const kinds = ({ sections }: Redline) =>
  sections.flatMap(({ clauses }) => clauses.map(({ id, kind }) => `${id} ${kind}`));
const clauseOf = ({ sections }: Redline, id: string) =>
  sections.flatMap(({ clauses }) => clauses).find((change) => change.id === id);
const scope = section('范围', clause('1.1'), clause('1.2'), clause('1.3'));

describe('a clause', () => {
  it('is added, removed, changed or unchanged by its id, and counted', () => {
    const after = section('范围', clause('1.1', '另有内容。'), clause('1.3'), clause('1.4'));
    const redline = zh([scope], [after]);
    expect(kinds(redline)).toEqual(['1.1 changed', '1.2 removed', '1.3 unchanged', '1.4 added']);
    expect(redline.counts).toEqual({ added: 1, removed: 1, changed: 1, moved: 0, unchanged: 1 });
  });

  it('that stands in another order has moved, and its neighbours have not', () => {
    const after = section('范围', clause('1.2'), clause('1.3'), clause('1.1'));
    expect(kinds(zh([scope], [after]))).toEqual(['1.2 unchanged', '1.3 unchanged', '1.1 moved']);
  });

  it('that stands in another section has moved; changed as well, it is changed', () => {
    const other = section('其他', clause('2.1'));
    const redline = zh(
      [scope, other],
      [
        section('范围', clause('1.2'), clause('1.3')),
        section('其他', clause('2.1'), clause('1.1', '别的话。')),
      ],
    );
    expect(clauseOf(redline, '1.1')).toMatchObject({ kind: 'changed', isMoved: true });
    expect(redline.counts).toMatchObject({ changed: 1, moved: 0, unchanged: 3, removed: 0 });
  });

  it('has not moved when a section before it came or went, or a clause before it', () => {
    const other = section('其他', clause('2.1'));
    const fresh = section('新的一节', clause('3.1'));
    expect(kinds(zh([scope, other], [fresh, scope, other]))).toEqual([
      ...['3.1 added', '1.1 unchanged', '1.2 unchanged', '1.3 unchanged', '2.1 unchanged'],
    ]);
    expect(zh([scope, other], [other]).counts).toMatchObject({ removed: 3, moved: 0, unchanged: 1 });
    expect(zh([scope], [section('范围', clause('1.3'))]).counts).toMatchObject({ removed: 2, moved: 0 });
  });

  it('moves with the clause it stands in, without having moved itself', () => {
    const nested = (parent: string) => [
      clause(parent),
      clause(`${parent}.1`, '其一；', parent),
      clause(`${parent}.2`, '其二。', parent),
    ];
    const before = [section('范围', ...nested('1.1'), ...nested('1.2'), clause('1.3'))];
    const after = [section('范围', ...nested('1.2'), clause('1.3'), ...nested('1.1'))];
    expect(zh(before, after).counts).toMatchObject({ moved: 1, changed: 0 });
    expect(clauseOf(zh(before, after), '1.1')?.kind).toBe('moved');
  });

  it('that only begins or ends to be highlighted has changed, and it is said how', () => {
    const plain = [section('范围', clause('1.1', [{ text: '不承担责任。' }]))];
    const marked = [section('范围', clause('1.1', [{ text: '不承担责任。', isHighlighted: true }]))];
    expect(clauseOf(zh(plain, marked), '1.1')).toMatchObject({ kind: 'changed', highlighting: 'begins' });
    expect(clauseOf(zh(marked, plain), '1.1')).toMatchObject({
      kind: 'changed',
      highlighting: 'ends',
      isHighlighted: true,
    });
    const both = (first: boolean) => [
      section(
        '范围',
        clause('1.1', [
          { text: '甲。', isHighlighted: first },
          { text: '乙。', isHighlighted: !first },
        ]),
      ),
    ];
    expect(clauseOf(zh(both(true), both(false)), '1.1')?.highlighting).toBe('varies');
  });

  it('written in another Unicode form of the same text is unchanged', () => {
    const before = [section('Scope', clause('1.1', 'café'))];
    expect(compareTexts(before, [section('Scope', clause('1.1', 'cafe\u0301'))], 'en').counts.unchanged).toBe(
      1,
    );
  });
});

describe('the lines of a clause', () => {
  const lines = (before: Partial<Block>[], after: Partial<Block>[]) =>
    clauseOf(zh([section('', clause('1.1', before))], [section('', clause('1.1', after))]), '1.1')?.lines.map(
      ({ kind, parts }) =>
        `${kind}: ${parts.map(({ kind: part, text }) => (part === 'same' ? text : `[${part} ${text}]`)).join('')}`,
    );

  it('are paired by what they say, so that a paragraph put before them changes none', () => {
    const before = [{ text: '用户应当自行备份用户数据。' }, { text: '运营者在十五日内答复。' }];
    const after = [
      { text: '本条适用于全部用户。' },
      { text: '用户应当自行备份用户数据。' },
      { text: '运营者在三十日内答复。' },
    ];
    expect(lines(before, after)).toEqual([
      'added: [added 本条适用于全部用户。]',
      'same: 用户应当自行备份用户数据。',
      'changed: 运营者在[removed 十五日内][added 三十日内]答复。',
    ]);
  });

  it('of a table are its rows, and only the changed ones differ', () => {
    const table = (term: string) => [
      { kind: 'table' as const, text: `保存期限\n信息\t期限\n姓名\t24 个月\n电话\t${term}` },
    ];
    expect(lines(table('24 个月'), table('12 个月'))?.filter((line) => !line.startsWith('same'))).toEqual([
      'changed: 电话\t[removed 24][added 12] 个月',
    ]);
  });
});

describe('a section', () => {
  it('is known by its clauses, whatever its title and its place', () => {
    const renamed = section('适用范围', clause('1.1'), clause('1.2'), clause('1.3'));
    const other = section('其他', clause('2.1'));
    const redline = zh([scope, other], [other, renamed]);
    expect(redline.sections.map(({ kind }) => kind)).toContain('renamed');
    expect(redline.counts).toMatchObject({ unchanged: 4, moved: 0 });
    expect(zh([scope, other], [other, scope]).sections.filter(({ kind }) => kind === 'moved')).toHaveLength(
      1,
    );
  });

  it('that is gone stands where it was, with its clauses', () => {
    const [second, third] = [section('其二', clause('2.1')), section('其三', clause('3.1'))];
    const { sections } = zh([scope, second, third], [scope, third]);
    expect(sections.map(({ kind, clauses }) => `${kind} ${clauses[0]?.id}`)).toEqual([
      ...['unchanged 1.1', 'removed 2.1', 'unchanged 3.1'],
    ]);
  });
});

it('compares 300 clauses, each of them changed', () => {
  const text = (word: string) =>
    Array.from({ length: 10 }, (_, index) =>
      section(
        `第 ${index} 节`,
        ...Array.from({ length: 30 }, (__, place) =>
          clause(
            `${index}.${place}`,
            `用户在第 ${place} 种情形下应当${word}通知运营者，运营者收到后在合理期限内处理。`.repeat(4),
          ),
        ),
      ),
    );
  expect(zh(text('及时'), text('立即')).counts.changed).toBe(300);
});
