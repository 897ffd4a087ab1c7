import { expect, it } from 'vitest';
import { companyKey } from './company';

it.each([
  ['深圳市示例科技有限公司', '深圳市示例科技'],
  ['示例（北京）股份有限公司', '示例(北京)股份有限公司'],
  ['Example Co., Ltd.', 'EXAMPLE'],
  ['Söhne GmbH', 'söhne'],
  ['示例Ltd', '示例'],
])('%s and %s are one company', (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other));
});

it.each([
  ['Mustag', 'Must'],
  ['示例科技有限公司', '示例传媒有限公司'],
  ['Nielsa', 'Niel'],
])('%s and %s are two', (one, other) => {
  expect(companyKey(one)).not.toBe(companyKey(other));
});

it('a name that is nothing but a legal form is compared as it is, one without letters not at all', () => {
  expect(companyKey('公司')).toBe('公司');
  expect(companyKey('…')).toBeNull();
});
