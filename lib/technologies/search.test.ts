import { describe, expect, it } from 'vitest';
import type { ListQuery, TechnologyFrontmatter } from './schema';
import { searchTechnologies, searchTextOf } from './search';

function aTechnology(facts: Partial<TechnologyFrontmatter> & { body?: string; otherNames?: string[] }) {
  const { body = '', otherNames = [], ...given } = facts;
  const frontmatter = {
    title: '',
    summary: '',
    keywords: [],
    kind: 'speech',
    inputs: ['sound'],
    trial: 'none',
    ...given,
  } satisfies Partial<TechnologyFrontmatter>;
  return { ...frontmatter, searchText: searchTextOf({ ...frontmatter, body, otherNames }) };
}

const recognition = aTechnology({
  title: '语音识别',
  summary: '把录音或直播里的说话声转成带时间的文字。',
  keywords: ['ASR', '自动字幕'],
  body: '同音字只能看上下文，“公式”和“攻势”读音相同。',
  otherNames: ['Speech recognition', 'live captions'],
});
const enhancement = aTechnology({
  title: '语音降噪与增强',
  keywords: ['降噪', 'AEC'],
  trial: 'noise-reduction',
  otherNames: ['Speech noise reduction and enhancement'],
});
const reading = aTechnology({
  title: '文字识别',
  keywords: ['OCR', '字幕提取'],
  kind: 'image',
  inputs: ['picture', 'video'],
  trial: 'text-recognition',
});
const technologies = [recognition, enhancement, reading];

function search(query: Partial<ListQuery>): string[] {
  return searchTechnologies(technologies, { q: '', ...query }).map(({ title }) => title);
}

describe('searchTechnologies', () => {
  it.each([
    ['字幕', ['语音识别', '文字识别']],
    ['“降噪”', ['语音降噪与增强']],
    ['OCR', ['文字识别']],
    ['ocr', ['文字识别']],
    ['ＯＣＲ', ['文字识别']],
    ['攻势', ['语音识别']],
    ['识别', ['语音识别', '文字识别']],
    ['语音 降噪', ['语音降噪与增强']],
    ['直播字幕', ['语音识别']],
    ['AI 降噪', ['语音降噪与增强']],
    ['降噪技术', ['语音降噪与增强']],
    ['翻译', []],
    ['🎤', []],
  ])('answers %j with %j', (q, titles) => {
    expect(search({ q })).toEqual(titles);
  });

  it('finds a technology by its name in the other language', () => {
    expect(search({ q: 'speech' })).toEqual(['语音识别', '语音降噪与增强']);
  });

  it('shows everything when nothing is asked', () => {
    expect(search({})).toHaveLength(3);
  });

  it('filters by kind', () => {
    expect(search({ kind: 'image' })).toEqual(['文字识别']);
  });

  it('filters by any of the inputs', () => {
    expect(search({ input: 'video' })).toEqual(['文字识别']);
  });

  it('filters by a declared trial, open or not', () => {
    expect(search({ trial: 'yes' })).toEqual(['语音降噪与增强', '文字识别']);
  });

  it('takes words and filters together', () => {
    expect(search({ q: '识别', trial: 'yes' })).toEqual(['文字识别']);
    expect(search({ q: '识别', kind: 'music' })).toEqual([]);
  });
});
