import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common';
import { PASSWORD_MAX } from './limits';
import { passwordProblem, wordsIn } from './rules';

const known = commonPasswords(wordsIn('王芳', 'wang.fang@example.com', 'Kuaishou AI Open Platform'));
const judge = (password: string) => passwordProblem(password, known);

describe('a password of staff', () => {
  it('is known by a list of many thousands of common ones', () => {
    expect(known.size).toBeGreaterThan(40_000);
  });

  it.each(['', 'short', 'fourteen signs'])('has at least 15 signs (%s)', (password) => {
    expect(judge(password)).toBe(password === '' ? 'password_missing' : 'password_short');
  });

  it('may be far longer than anybody types, and of any signs', () => {
    expect(judge('紫藤在墙上开了整整一个春天没有人看')).toBeNull();
    expect(judge('🦔🌂🥁🧩🪁🥐🐚🧭🪴🛶🎏🧵🪀🥽🪂')).toBeNull();
    const long = Array.from({ length: 70 }, (_, index) => `q${(index * 7919).toString(36)}`).join('');
    expect(judge(long.slice(0, 150))).toBeNull();
    expect(judge(long.repeat(3).slice(0, PASSWORD_MAX + 1))).toBe('password_long');
  });

  it.each([
    'correct horse battery staple',
    'umbrella kettle violet anchor',
    'x9$Lq2!vTz8@mWk4',
    '雨伞和水壶都放在门后面的架子上了',
  ])('may be words that nobody puts together (%s)', (password) => {
    expect(judge(password)).toBeNull();
  });

  it.each([
    'passwordpassword',
    'Password1234567',
    '123456789012345',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'abcdefghijklmnop',
    'qwertyuiopasdfgh',
    '1qaz2wsx3edc4rfv',
    'iloveyou12345678',
    'liverpoolchelsea',
    'wangfang20262026',
    'kuaishouplatform',
    'ＰＡＳＳＷＯＲＤ1234567',
  ])('is none of those that are tried first (%s)', (password) => {
    expect(judge(password)).toBe('password_common');
  });
});
