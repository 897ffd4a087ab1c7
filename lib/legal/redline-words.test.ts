import { describe, expect, it } from 'vitest';
import { compareWords, type Part, splitWords } from './redline-words';

const was = (parts: Part[]) =>
  parts
    .filter(({ kind }) => kind !== 'added')
    .map(({ text }) => text)
    .join('');
const is = (parts: Part[]) =>
  parts
    .filter(({ kind }) => kind !== 'removed')
    .map(({ text }) => text)
    .join('');
const same = (text: string) => ({ kind: 'same', text });
const removed = (text: string) => ({ kind: 'removed', text });
const added = (text: string) => ({ kind: 'added', text });

describe('two texts compared word by word', () => {
  it('a Chinese sentence with one word changed gives that word alone', () => {
    expect(
      compareWords('运营者在收到申请后十五日内答复用户。', '运营者在收到投诉后十五日内答复用户。', 'zh'),
    ).toEqual([same('运营者在收到'), removed('申请'), added('投诉'), same('后十五日内答复用户。')]);
  });

  it('an English sentence with one word changed gives that word alone', () => {
    expect(
      compareWords('The operator replies within 15 days.', 'The operator replies within 30 days.', 'en'),
    ).toEqual([same('The operator replies within '), removed('15'), added('30'), same(' days.')]);
  });

  it('an insertion leaves everything else as it is', () => {
    const parts = compareWords('用户应当备份数据。', '用户应当自行备份数据。', 'zh');
    expect(parts).toEqual([same('用户应当'), added('自行'), same('备份数据。')]);
  });

  it('a space or a comma between two changed words is changed with them', () => {
    const parts = compareWords(
      'The operator shall notify users of any change of these rules before it takes effect.',
      'The operator must inform users of any change of these rules before it takes effect.',
      'en',
    );
    expect(parts).toEqual([
      same('The operator '),
      removed('shall notify'),
      added('must inform'),
      same(' users of any change of these rules before it takes effect.'),
    ]);
  });

  it('a comma between two insertions stays', () => {
    const parts = compareWords(
      '姓名，电话以及公司名称都是必填的信息',
      '真实姓名，手机电话以及公司名称都是必填的信息',
      'zh',
    );
    expect(parts.filter(({ kind }) => kind === 'removed')).toEqual([]);
  });

  it('a text of which most has changed is shown whole, old then new', () => {
    const [before, after] = ['用户可以随时停止使用本服务。', '运营者有权依法修改平台规则并公布。'];
    expect(compareWords(before, after, 'zh')).toEqual([removed(before), added(after)]);
  });

  it('texts too far apart to be compared in time are shown whole', () => {
    const long = (word: string) => Array.from({ length: 6000 }, (_, index) => `${word}${index}`).join(' ');
    expect(compareWords(long('a'), long('b'), 'en')).toHaveLength(2);
  });

  it('nothing is said of a text that stayed', () => {
    expect(compareWords('不变。', '不变。', 'zh')).toEqual([same('不变。')]);
    expect(compareWords('', '', 'zh')).toEqual([]);
    expect(compareWords('', '新增', 'zh')).toEqual([added('新增')]);
  });
});

describe('text that other tokenizers stumble over', () => {
  it.each([
    ['an orphan combining mark', '\u0301abc 用户', 'abc\u0301 用户数据'],
    ['only combining marks', '\u0301\u0302', '\u0302\u0301\u0300'],
    ['a lone high surrogate', 'a\ud83d b', 'a\ud83d c'],
    ['a lone low surrogate', '\ude00用户', '用户\ude00'],
    ['half a pair replaced', 'x\ud83d\ude00y', 'x\ud83d\ude01y'],
    ['zero-width joiners', '👩\u200d💻 and \u200d', '👩\u200d🔬 and \u200d\u200d'],
    ['directional marks', 'abc \u202eдеф\u202c', 'abc \u202eгде\u202c'],
    ['line ends and tabs', '姓名\t必需\n电话', '姓名\t可选\n电话'],
  ])('%s comes through unharmed', (_, before, after) => {
    for (const locale of ['zh', 'en'] as const) {
      const parts = compareWords(before, after, locale);
      expect([was(parts), is(parts)]).toEqual([before, after]);
      expect(splitWords(before, locale).join('')).toBe(before);
    }
  });
});

describe('any two texts', () => {
  const PIECES = [
    ...[
      '用户',
      '运营者',
      '不得',
      '的',
      '，',
      '。',
      '（',
      '）',
      '15 个工作日',
      'SDK',
      ' ',
      '  ',
      '\t',
      '\n',
      'the',
      'user',
    ],
    ...[
      'shall',
      'not',
      ',',
      '.',
      '’s',
      '\u0301',
      '\ud83d',
      '\ude00',
      '\u200d',
      '👩\u200d💻',
      '\ufeff',
      'é',
      'e\u0301',
      '𠮷',
    ],
  ];

  /** Park and Miller's minimal standard generator, so that a failure can be repeated. */
  function generator(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
  }

  it('are given back to the last code unit by the old and the new view', () => {
    const next = generator(20_230_801);
    for (let round = 0; round < 1500; round += 1) {
      const pick = () => PIECES[next(PIECES.length)] ?? '';
      const pieces = Array.from({ length: next(40) }, pick);
      const edited = pieces.flatMap(
        (piece) => [[piece], [], [pick()], [piece, pick()], [piece], [piece]][next(6)] ?? [],
      );
      const [before, after] = [pieces.join(''), edited.join('')];
      const parts = compareWords(before, after, round % 2 === 0 ? 'zh' : 'en');
      expect([was(parts), is(parts)], `round ${round}`).toEqual([before, after]);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    }
  });
});
