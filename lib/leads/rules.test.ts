import { describe, expect, it } from 'vitest';
import { contentText } from './rules';
import { checkLead } from './schema';

const TYPED = {
  name: '欧阳·明',
  phone: '13800138000',
  email: 'ming@example.com',
  company: '珠海某某科技有限公司',
  description: '想把直播回放里的说话片段自动切出来。',
  technology: 'voice-activity-detection',
  accept: 'yes',
};

function contentOf(change: Partial<typeof TYPED & { share: string }> = {}): string {
  const checked = checkLead({ ...TYPED, ...change });
  if (!checked.ok) throw new Error(`Not a lead: ${JSON.stringify(checked.errors)}`);
  return contentText(checked.input);
}

describe('two submissions', () => {
  it.each([
    ['a telephone number in another spelling', { phone: '+86 138-0013-8000' }],
    ['spaces at the ends', { name: ' 欧阳·明 ', company: '珠海某某科技有限公司　' }],
    ['a mail domain in capitals', { email: 'ming@EXAMPLE.com' }],
    ['other line ends', { description: '想把直播回放里的说话片段自动切出来。\r\n' }],
  ])('are the same lead with %s', (_what, change) => {
    expect(contentOf(change)).toBe(contentOf());
  });

  it.each([
    ['another technology', { technology: 'speech-recognition' }],
    ['no technology', { technology: '' }],
    ['another person', { name: '欧阳明' }],
    ['another number', { phone: '13800138001' }],
    ['another address', { email: 'ming@example.org' }],
    ['another company', { company: '珠海某某' }],
    ['sharing allowed', { share: 'yes' }],
    ['a word more', { description: '想把直播回放里的说话片段自动切出来。急。' }],
  ])('are two leads with %s', (_what, change) => {
    expect(contentOf(change)).not.toBe(contentOf());
  });

  it('cannot be made equal by moving text from one field to the next', () => {
    expect(contentOf({ name: 'A', company: 'B","C' })).not.toBe(contentOf({ name: 'A","B', company: 'C' }));
  });
});
