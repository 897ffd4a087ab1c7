import { describe, expect, it } from 'vitest';
import { checkList, FILE_MAX_BYTES, ROWS_MAX, type CheckedList } from './import-list';

const TECHNOLOGIES = new Map([
  ['人脸检测', 'face-detection'],
  ['face-detection', 'face-detection'],
]);

const check = (text: string) => checkList(Buffer.from(text), TECHNOLOGIES);

function list(text: string): CheckedList {
  const checked = check(text);
  if ('fault' in checked) throw new Error(`Refused: ${checked.fault}`);
  return checked;
}

const HEAD = '姓名,公司,手机号,邮箱,需求,技术\n';

describe('a list', () => {
  it('is read by its heads in either language and any order, and names the columns it has no use for', () => {
    const chinese = list(`${HEAD}张伟,示例公司,13800138000,,想了解人脸检测的接口,人脸检测`);
    const english = list('E-mail;Company Name;Full name;Booth\nli@example.com;Example GmbH;Li Lei;B12');
    expect(chinese.rows[0]?.person).toEqual({
      name: '张伟',
      company: '示例公司',
      phone: { typed: '13800138000', e164: '+8613800138000' },
      email: '',
      description: '想了解人脸检测的接口',
      technology: 'face-detection',
    });
    expect(english.rows[0]?.person).toMatchObject({
      name: 'Li Lei',
      email: 'li@example.com',
      company: 'Example GmbH',
    });
    expect(english.unknown).toEqual(['Booth']);
  });

  it('says of each line what is wrong with it, all at once, and takes the others', () => {
    const { rows } = list(
      `${HEAD}张伟,示例公司,13800138000,,,\n,示例公司,123,not-an-address,,不存在的技术\n李雷,=cmd|'/C calc'!A0,,li@example.com,,\n韩梅梅,示例公司,,,,`,
    );
    expect(rows.map(({ line, problems }) => [line, problems])).toEqual([
      [2, []],
      [
        3,
        [
          { code: 'invalid', column: 'phone' },
          { code: 'invalid', column: 'email' },
          { code: 'missing', column: 'name' },
          { code: 'unknown_technology' },
        ],
      ],
      [4, [{ code: 'formula', column: 'company' }]],
      [5, [{ code: 'unreachable' }]],
    ]);
  });

  it('takes from a column of consent only those who said yes', () => {
    const { rows } = list(
      '姓名,公司,电话,同意\n张伟,甲,13800138000,是\n李雷,乙,13800138001,否\n韩梅梅,丙,13800138002,',
    );
    expect(rows.map(({ person }) => person?.name)).toEqual(['张伟', undefined, undefined]);
    expect(rows[1]?.problems).toEqual([{ code: 'unaccepted' }]);
  });

  it('takes one person once: by telephone number or address, however it is written', () => {
    const { rows } = list(
      `${HEAD}张伟,甲,138 0013 8000,,,\n张先生,甲公司,+86 138-0013-8000,,,\n李雷,乙,,Li@Example.com,,\n李,乙,,li@example.com,,`,
    );
    expect(rows.map(({ problems }) => problems[0])).toEqual([
      undefined,
      { code: 'repeated', line: 2 },
      undefined,
      { code: 'repeated', line: 4 },
    ]);
  });

  it('of an export of ours is read back: an apostrophe that kept a cell from running goes', () => {
    const { rows } = list(`姓名,公司,电话\n张伟,甲,'+86 138 0013 8000`);
    expect(rows[0]?.person?.phone.e164).toBe('+8613800138000');
  });
});

describe('a file that is no list', () => {
  it('is refused with what to do about it', () => {
    expect(check('')).toEqual({ fault: 'none' });
    expect(check(HEAD)).toEqual({ fault: 'empty' });
    expect(check(`${HEAD}"张伟,甲`)).toEqual({ fault: 'quote', line: 2 });
    expect(check('姓名,备注\n张伟,你好')).toEqual({ fault: 'columns', missing: ['company', 'reach'] });
    expect(checkList(Buffer.from('PK\u0003\u0004\0\0'), TECHNOLOGIES)).toEqual({ fault: 'encoding' });
    expect(checkList(new Uint8Array(FILE_MAX_BYTES + 1).fill(65), TECHNOLOGIES)).toEqual({ fault: 'large' });
    expect(check(HEAD + '张伟,甲,13800138000,,,\n'.repeat(ROWS_MAX + 1))).toEqual({ fault: 'rows' });
  });
});
