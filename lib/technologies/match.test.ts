import { describe, expect, it } from 'vitest';
import { bestFirst, foldWords, queryTerms, relevance, type SearchText } from './match';

function text(fields: { title?: string; keywords?: string; summary?: string; body?: string }): SearchText {
  const { title = '', keywords = '', summary = '', body = '' } = fields;
  return [foldWords(title), foldWords(keywords), foldWords(summary), foldWords(body)];
}

function finds(query: string, body: string): boolean {
  return relevance(text({ body }), queryTerms(query)) > 0;
}

describe('foldWords', () => {
  it.each([
    ['ＯＣＲ', ' ocr'],
    ['OCR识别', ' ocr 识别'],
    ['“降噪”、去混响', ' 降噪 去混响'],
    ['Speech-to-text', ' speech to text'],
    ['９０％', ' 90'],
    ['ﬁlm', ' film'],
    ['', ''],
    ['🎤', ''],
  ])('turns %j into %j', (written, folded) => {
    expect(foldWords(written)).toBe(folded);
  });

  it('gives British and American spellings one form', () => {
    expect(foldWords('colour personalised')).toBe(foldWords('color personalized'));
  });

  it('keeps traditional and simplified characters apart', () => {
    expect(foldWords('視頻')).not.toBe(foldWords('视频'));
  });

  it('keeps rare Han characters whole', () => {
    expect(foldWords('𰻝面')).toBe(' 𰻝面');
  });
});

describe('queryTerms', () => {
  it('splits at spaces of every width', () => {
    expect(queryTerms('语音　降噪 ocr')).toEqual(['语音', '降噪', 'ocr']);
  });

  it('splits between Latin and Han', () => {
    expect(queryTerms('AI降噪')).toEqual(['ai', '降噪']);
  });

  it.each(['', '   ', '　'])('asks for nothing when the query is %j', (query) => {
    expect(queryTerms(query)).toEqual([]);
  });

  it('keeps a query of nothing but signs, so that it finds nothing instead of everything', () => {
    expect(queryTerms(' 🎤 ')).toEqual(['🎤']);
  });
});

describe('relevance', () => {
  it.each([
    ['字幕', '有了时间，文字才能做成字幕，点其中一句就能跳转。'],
    ['攻势', '“公式”“攻势”“公示”读音相同。'],
    ['“降噪”', '先降噪，再识别。'],
    ['ocr', '常称 OCR。'],
    ['ＯＣＲ', '常称 OCR。'],
    ['OCR', '也叫OCR技术。'],
    ['shot', 'Lists every shot.'],
    ['SHOT', 'Two shots follow.'],
    ['shots', 'One shot only.'],
    ['boundaries', 'the boundary between shots'],
    ['trans', 'a transition'],
    ['colour', 'Color is corrected.'],
    ['personalized', 'personalised order'],
    ['字幕 识别', '识别语音，做成字幕'],
    ['识别,字幕', '识别语音，做成字幕'],
    ['AI降噪', '一种 AI 技术，用来降噪'],
    ['视频字幕', '为视频配上字幕'],
  ])('finds %j in %j', (query, body) => {
    expect(finds(query, body)).toBe(true);
  });

  it.each([
    ['shot', 'a snapshot'],
    ['cut', 'executed'],
    ['字幕 翻译', '识别语音，做成字幕'],
    ['幕字', '字幕'],
    ['一切', '画面统一，切换自然'],
    ['🎤', '语音识别'],
    ['less', 'les'],
    ['gas', 'a gap'],
  ])('does not find %j in %j', (query, body) => {
    expect(finds(query, body)).toBe(false);
  });

  it('weighs the title over keywords, keywords over the summary, the summary over the body', () => {
    const terms = queryTerms('降噪');
    const scores = [
      text({ title: '降噪' }),
      text({ keywords: '降噪' }),
      text({ summary: '降噪' }),
      text({ body: '降噪' }),
    ].map((each) => relevance(each, terms));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('weighs a phrase as it was typed over its words apart', () => {
    expect(relevance(text({ title: '视频字幕' }), ['视频字幕'])).toBeGreaterThan(
      relevance(text({ title: '字幕与视频' }), ['视频字幕']),
    );
  });
});

describe('bestFirst', () => {
  const items = ['甲 ocr', '乙', 'ocr 丙'];
  const textOf = (item: string) => (item === '乙' ? undefined : text({ title: item }));

  it('puts the best first and leaves out what misses a term', () => {
    expect(bestFirst(items, ['ocr'], textOf)).toEqual(['ocr 丙', '甲 ocr']);
  });

  it('keeps everything in its order when nothing is asked', () => {
    expect(bestFirst(items, [], textOf)).toEqual(items);
  });

  it('keeps the order of what answers equally well', () => {
    expect(bestFirst(['b ocr', 'a ocr'], ['ocr'], textOf)).toEqual(['b ocr', 'a ocr']);
  });
});
