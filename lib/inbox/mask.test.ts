import { describe, expect, it } from 'vitest';
import { maskCompany, maskEmail, maskName, maskPhone } from './mask';

describe('masked', () => {
  it.each([
    [maskPhone('+8613800001234'), '138****1234'],
    [maskPhone('+862088889999'), '+86 ****99'],
    [maskPhone('+12125550147'), '+1 ****47'],
    [maskEmail('zhang.wei@example.com'), 'z***@…'],
    [maskEmail('z@example.com'), '***@…'],
    [maskPhone(''), ''],
    [maskEmail(''), ''],
    [maskName('欧阳·𠮷'), '欧**'],
    [maskName('李'), '**'],
    [maskName('Mary Ann'), 'M**'],
    [maskCompany('示例科技有限公司'), '示例…'],
    [maskCompany('IBM'), 'I…'],
    [maskCompany('甲'), '…'],
  ])('values read %s', (masked, expected) => {
    expect(masked).toBe(expected);
  });

  it('numbers and addresses show at most seven digits and one letter, whatever they are', () => {
    for (let round = 0; round < 300; round += 1) {
      const digits = String((round * 7_919_317 + 13_000_000_000) % 100_000_000_000);
      for (const country of ['+86', '+1', '+49', '+852']) {
        expect(maskPhone(country + digits).replaceAll(/\D/g, '').length).toBeLessThanOrEqual(7);
      }
      expect(maskEmail(`q${digits}@d${digits}.example`)).toBe('q***@…');
    }
  });
});
