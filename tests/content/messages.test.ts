// Proves that the message check finds each kind of fault, and that our messages have none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue, type Catalogue } from '@/lib/commands/messages/catalogue';
import { COMPUTED, findProblems } from '@/lib/commands/messages/check';
import { usedKeys } from '@/lib/commands/messages/sources';

const root = process.cwd();
const ours = readCatalogue(path.join(root, 'content/messages'));

/** What is found in two files that hold one message each. */
function faultsOf(zh: string | undefined, en: string | undefined, used = ['site.title']): string[] {
  const catalogue: Catalogue = {
    zh: new Map(zh === undefined ? [] : [['site.title', zh]]),
    en: new Map(en === undefined ? [] : [['site.title', en]]),
  };
  return findProblems(catalogue, used).map(({ file, key, what }) => `${file}: ${key} ${what}`);
}

describe('our messages', () => {
  it('can all be read, in both languages', () => {
    expect(ours.problems).toEqual([]);
    expect(ours.catalogue.zh.size).toBeGreaterThan(50);
  });

  it('are complete, alike in both languages, well set and used', () => {
    expect(findProblems(ours.catalogue, usedKeys(root))).toEqual([]);
  });

  it('leave no pattern in the list of computed keys that matches none', () => {
    const keys = [...ours.catalogue.zh.keys()];
    const idle = COMPUTED.filter(({ pattern }) => {
      const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.+')}$`);
      return !keys.some((key) => expression.test(key));
    });
    expect(idle).toEqual([]);
  });
});

describe('the message check', () => {
  it('finds nothing wrong with a good pair', () => {
    expect(
      faultsOf(
        '共 {count} 项，见 <a>AI 技术</a>。',
        '{count, plural, one {# item} other {# items}}, see <a>AI</a>.',
      ),
    ).toEqual([]);
  });

  it.each([
    ['a key that English lacks', '标题', undefined, 'content/messages/en/site.json: site.title is missing'],
    ['a key that Chinese lacks', undefined, 'Title', 'content/messages/zh/site.json: site.title is missing'],
    ['an empty text', ' ', 'Title', 'is empty'],
    ['a brace left open', '标题 {name', 'Title {name}', "can't be read"],
    ['a value that only one language has', '标题 {name}', 'Title', '{name}'],
    ['a value with another name', '标题 {name}', 'Title {title}', '{name} {title}'],
    ['a tag that only one language has', '见<a>此</a>', 'See here', '<a>'],
    [
      'a choice that only one language has',
      '{state, select, open {开} other {其他}}',
      '{state, select, other {Other}}',
      '{state: open}',
    ],
    ['half-width punctuation', '你好,世界', 'Hello, world', 'half-width'],
    ['a half-width colon before a value', '公司:{name}', 'Company: {name}', 'half-width'],
    ['straight quotation marks', '点"提交"', 'Press “Send”', 'straight'],
    ['no space before Latin letters', '开放AI 技术', 'Open AI', 'after it'],
    ['no space after a digit', '共 12项', '12 items', 'after it'],
    ['a fault inside a branch', '{n, plural, other {共12 项}}', '{n, plural, other {12}}', 'after it'],
    ['a fault across a tag', '见<b>AI</b>', 'See <b>AI</b>', 'after it'],
  ])('finds %s', (_, zh, en, words) => {
    const faults = faultsOf(zh, en);
    expect(faults).not.toEqual([]);
    expect(faults.join('\n')).toContain(words);
  });

  it('finds a message that no code asks for', () => {
    expect(faultsOf('标题', 'Title', ['site.other']).join()).toContain('is used by no code');
  });

  it('takes a computed key for every message of its group, and for no other', () => {
    expect(faultsOf('标题', 'Title', ['site.*'])).toEqual([]);
    expect(faultsOf('标题', 'Title', ['home.*']).join()).toContain('is used by no code');
  });

  it('names a file that is not JSON, and a value that is not a text', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'messages-'));
    for (const locale of ['zh', 'en']) mkdirSync(path.join(folder, locale));
    writeFileSync(path.join(folder, 'zh/site.json'), '{ "title": ');
    writeFileSync(path.join(folder, 'en/site.json'), '{ "title": 1 }');
    const { problems } = readCatalogue(folder);
    rmSync(folder, { recursive: true });
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('is not JSON'),
      'must be a text or a group of texts',
    ]);
  });
});
