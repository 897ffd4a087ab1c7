import { describe, expect, it } from 'vitest';
import { effectiveDayCalendar } from './calendar';

const day = {
  document: 'service-agreement',
  version: '2027-12-31',
  effectiveFrom: '2027-12-31',
  publishedOn: '2027-11-01',
  title: '《服务协议》新版本生效；请看，\\逐条比较',
  summary: '这一版写明网站的新做法。'.repeat(12),
  url: 'https://ai.example.cn/zh/legal/service-agreement/2027-12-31',
};

describe('the calendar entry of a version', () => {
  const text = effectiveDayCalendar(day);
  const unfolded = text.replaceAll('\r\n ', '');

  it('ends every line with CR LF and none is longer than 75 octets (RFC 5545, 3.1)', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
  });

  it('is the whole day on which the version takes effect', () => {
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n');
  });

  it('keeps its id when it is made again, and names the host that made it', () => {
    expect(unfolded).toContain('UID:service-agreement-2027-12-31@ai.example.cn\r\n');
  });

  it('escapes what would end a value (RFC 5545, 3.3.11)', () => {
    const escaped = effectiveDayCalendar({ ...day, title: 'a;b,c\\d', summary: 'one\ntwo' });
    expect(escaped).toContain('SUMMARY:a\\;b\\,c\\\\d\r\n');
    expect(escaped.replaceAll('\r\n ', '')).toContain('DESCRIPTION:one\\ntwo\\n');
  });
});
