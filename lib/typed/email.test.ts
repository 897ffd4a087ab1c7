import { describe, expect, it } from 'vitest';
import { emailKey, readEmail } from './email';

describe('an e-mail address', () => {
  it.each([
    ['ming.y@example.com', 'ming.y@example.com'],
    [' Ming.Y@Example.COM ', 'Ming.Y@example.com'],
    ['ｍｉｎｇ@ｅｘａｍｐｌｅ.com', 'ming@example.com'],
    ['a+tag@sub.example.co.uk', 'a+tag@sub.example.co.uk'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['a..b@docomo.ne.jp', 'a..b@docomo.ne.jp'],
    ['用户@例子.中国', '用户@xn--fsqu00a.xn--fiqs8s'],
    ['x@münchen.de', 'x@xn--mnchen-3ya.de'],
    ['12345678@qq.com', '12345678@qq.com'],
  ])('%s is taken as %s', (typed, email) => {
    expect(readEmail(typed)).toEqual({ email });
  });

  it.each([
    ['', 'email_missing'],
    ['ming', 'email_no_at'],
    ['mingy@', 'email_no_domain'],
    ['@example.com', 'email_invalid'],
    ['a b@example.com', 'email_invalid'],
    ['a@example', 'email_invalid'],
    ['a@127.0.0.1', 'email_invalid'],
    ['a@[::1]', 'email_invalid'],
    ['a@exa mple.com', 'email_invalid'],
    ['a@-example.com', 'email_invalid'],
    ['a@example..com', 'email_invalid'],
    ['a@example.com\r\nBcc: b@example.com', 'email_invalid'],
    ['a@example.com:80', 'email_invalid'],
    ['a@user:pw@example.com', 'email_invalid'],
    ['a@example.com/path', 'email_invalid'],
    [`${'a'.repeat(65)}@example.com`, 'email_invalid'],
    [`a@${'a.'.repeat(130)}com`, 'email_invalid'],
    ['\u202Ea@example.com', 'email_invalid'],
  ])('%j is refused with %s', (typed, problem) => {
    expect(readEmail(typed)).toEqual({ problem });
  });

  it('is one mailbox in whatever case it is typed', () => {
    expect(emailKey('Ming@example.com')).toBe(emailKey('ming@example.com'));
  });
});
