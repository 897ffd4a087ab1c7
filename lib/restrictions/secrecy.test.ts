import { expect, it } from 'vitest';
import { givesAway } from './secrecy';

const REPORTER = { name: '迪丽热巴·某', email: 'Reporter.One@Example.com' };

it.each([
  '据迪丽热巴某反映，你在群里借钱。',
  '举报人迪丽热巴 · 某提供了截图。',
  '见 reporter.one@example.com 的来信。',
  'REPORTER.ONE wrote to us.',
])('%j gives the reporter away', (text) => {
  expect(givesAway(text, REPORTER)).toBe(true);
});

it('facts give nobody away, nor does anything where the reporter left nothing', () => {
  expect(givesAway('你用合成的声音冒充他人，在群里借钱。', REPORTER)).toBe(false);
  expect(givesAway('任何文字', { name: '', email: '' })).toBe(false);
});
