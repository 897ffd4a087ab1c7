import { describe, expect, it } from 'vitest';
import { checkLead } from './schema';

const VALID = {
  name: '欧阳·明',
  phone: '13800138000',
  email: 'ming@example.com',
  company: '珠海某某科技有限公司',
  description: '想把直播回放里的说话片段自动切出来。',
  technology: 'voice-activity-detection',
  accept: 'yes',
};

function errorsOf(change: Record<string, string>) {
  const checked = checkLead({ ...VALID, ...change });
  return checked.ok ? {} : checked.errors;
}

describe('the contact form', () => {
  it('takes a complete form', () => {
    expect(checkLead(VALID)).toMatchObject({
      ok: true,
      input: { name: '欧阳·明', email: 'ming@example.com' },
    });
  });

  it('names every missing field at once', () => {
    expect(checkLead({})).toEqual({
      ok: false,
      errors: {
        name: 'name_missing',
        phone: 'phone_missing',
        email: 'email_missing',
        company: 'company_missing',
        description: 'description_missing',
        accept: 'accept_missing',
      },
    });
  });

  it.each([
    '迪丽热巴·迪力木拉提',
    '阿卜杜热西提•阿布都拉',
    "O'Brien",
    'Renée Zoë Müller-Lüdenscheidt',
    'Nguyễn Thị Minh Khai',
    '𠮷田 太郎',
    '\u{2A6D6}', // extension B
    '\u{2B740}', // extension D
    '\u{30000}', // extension G
    '\u{31350}', // extension H
    '\u{323B0}', // extension J, newer than this Node's tables
    'Ζωή',
    'محمد',
    'J. R. R. Tolkien',
    'María José 3rd',
  ])('takes the name %s', (name) => {
    expect(errorsOf({ name })).toEqual({});
  });

  it.each([
    ['with a control', 'a\u0007b', 'name_characters'],
    ['with a line break', 'a\nb', 'name_characters'],
    ['that turns the direction of text', 'abc\u202Ecba', 'name_characters'],
    ['with an isolate', 'a\u2066b\u2069', 'name_characters'],
    ['from the private use area', '\uE000\uE001', 'name_characters'],
    ['with a lone surrogate', 'a\uD800', 'name_characters'],
    ['without a letter', '12345', 'name_letters'],
    ['of dots alone', '···', 'name_letters'],
    ['that is too long', '名'.repeat(101), 'name_long'],
    ['that is far too long', '名'.repeat(50_000), 'name_long'],
    ['of white space', ' \u3000 ', 'name_missing'],
  ])('refuses a name %s', (_case, name, code) => {
    expect(errorsOf({ name })).toEqual({ name: code });
  });

  it('counts the description in grapheme clusters, not in units', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(errorsOf({ description: family.repeat(9) })).toEqual({ description: 'description_short' });
    expect(errorsOf({ description: family.repeat(10) })).toEqual({});
    expect(errorsOf({ description: family.repeat(2000) })).toEqual({});
    expect(errorsOf({ description: '字'.repeat(2000) })).toEqual({});
    expect(errorsOf({ description: '字'.repeat(2001) })).toEqual({ description: 'description_long' });
  });

  it('keeps line breaks in the description and forgives tabs', () => {
    const checked = checkLead({ ...VALID, description: '第一行很长很长\r\n第二行\t也长' });
    expect(checked).toMatchObject({ ok: true, input: { description: '第一行很长很长\n第二行 也长' } });
  });

  it('drops invisible noise that came with pasting', () => {
    expect(checkLead({ ...VALID, name: '\uFEFF欧阳\u200B明' })).toMatchObject({
      ok: true,
      input: { name: '欧阳明' },
    });
  });

  it('needs no technology but refuses one that cannot be a slug', () => {
    expect(errorsOf({ technology: '' })).toEqual({});
    expect(errorsOf({ technology: '../etc' })).toEqual({ technology: 'technology_unknown' });
  });

  it('takes only a ticked box for acceptance', () => {
    expect(errorsOf({ accept: 'no' })).toEqual({ accept: 'accept_missing' });
    expect(errorsOf({ accept: '' })).toEqual({ accept: 'accept_missing' });
  });
});
