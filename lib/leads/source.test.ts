import { describe, expect, it } from 'vitest';
import { readSource } from './source';

describe('where a lead came from', () => {
  it('keeps the path of a page of our own, without its query', () => {
    const source = readSource({}, 'https://ai.example.cn/zh/technologies/x?q=secret', 'ai.example.cn');
    expect(source).toEqual({ page: '/zh/technologies/x', referrer: null, utm: {} });
  });

  it('keeps no more than the host of a foreign site', () => {
    const source = readSource({}, 'https://mail.example.com/u/ming@example.com?token=1', 'ai.example.cn');
    expect(source).toEqual({ page: null, referrer: 'mail.example.com', utm: {} });
  });

  it('keeps campaign words, short and without controls', () => {
    const source = readSource(
      { utm_source: ' wei\u0000bo ', utm_campaign: 'x'.repeat(500), utm_foo: 'no' },
      null,
      null,
    );
    expect(source.utm).toEqual({ source: 'weibo', campaign: 'x'.repeat(100) });
  });

  it.each(['双十一_2026-11-11', 'spring-sale/20260301', 'Söhne + Töchter', 'हिन्दी', 'v1.2:a'])(
    'keeps campaign words of any script: %s',
    (value) => {
      expect(readSource({ utm_term: value }, null, null).utm).toEqual({ term: value.normalize('NFKC') });
    },
  );

  it.each([
    'wei@example.com',
    'to wei＠example.com',
    'wei%40example.com',
    '<wei>',
    '13800138000',
    '+86 138 0013 8000',
    'call-138.0013.8000-now',
    '１３８００１３８０００',
    'sms:010-88886666-1',
    '110101199003071234',
    ' ',
  ])('drops campaign words that could name a person or are none: %j', (value) => {
    expect(readSource({ utm_content: value, utm_source: 'mail' }, null, null).utm).toEqual({
      source: 'mail',
    });
  });

  it('ignores what is not an address', () => {
    expect(readSource({ utm_source: ['a', 'b'] }, 'nonsense', 'h')).toEqual({
      page: null,
      referrer: null,
      utm: {},
    });
  });
});
