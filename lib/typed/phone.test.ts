import { describe, expect, it } from 'vitest';
import { readPhone } from './phone';

describe('a phone number', () => {
  it.each([
    ['13800138000', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['138-0013-8000', '+8613800138000'],
    ['１３８００１３８０００', '+8613800138000'],
    ['+86 138 0013 8000', '+8613800138000'],
    ['0086 13800138000', '+8613800138000'],
    ['86 13800138000', '+8613800138000'],
    ['010-62345678', '+861062345678'],
    ['(010) 6234 5678', '+861062345678'],
    ['（010）62345678', '+861062345678'],
    ['0755-86013388 转 8008', '+8675586013388'],
    ['0755-86013388转8008', '+8675586013388'],
    ['021-62345678 ext. 12', '+862162345678'],
    ['4008123123', '+864008123123'],
    ['+65 6123 4567', '+6561234567'],
    ['+1 415 555 2671', '+14155552671'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+852 2345 6789', '+85223456789'],
    ['0049 30 901820', '+4930901820'],
  ])('%s is taken as %s', (typed, e164) => {
    expect(readPhone(typed)).toMatchObject({ phone: { e164 } });
  });

  it('is kept as typed beside the form for dialling', () => {
    expect(readPhone(' 0755-86013388 转 8008 ')).toMatchObject({ phone: { typed: '0755-86013388 转 8008' } });
  });

  it.each([
    ['', 'phone_missing'],
    ['   ', 'phone_missing'],
    ['1391234098', 'phone_short'],
    ['139 1234 098', 'phone_short'],
    ['+86 1391234098', 'phone_short'],
    ['123', 'phone_short'],
    ['138001380001', 'phone_long'],
    ['请打我电话', 'phone_invalid'],
    ['13800138000; DROP TABLE', 'phone_invalid'],
    ['<script>13800138000', 'phone_invalid'],
    ['1'.repeat(50), 'phone_invalid'],
    ['+999 12345678', 'phone_invalid'],
  ])('%s is refused with %s', (typed, problem) => {
    expect(readPhone(typed)).toEqual({ problem });
  });
});
