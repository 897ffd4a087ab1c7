import { describe, expect, it } from 'vitest';
import { operator } from '@/lib/content/operator';
import { readLock } from '@/lib/legal/lock';
import { warnOfForeignTexts } from './operator-warning';

const now = new Date('2026-12-01T00:00:00+08:00');
const other = { ...operator(), name: { zh: '云帆科技有限公司', en: 'Yunfan Ltd.' } };

describe('the texts in force', () => {
  it('of the operator itself need no warning', () => {
    expect(warnOfForeignTexts(readLock(), operator(), now)).toBeNull();
  });

  it('of another company are named, with whose they are, in both languages', () => {
    const warning = warnOfForeignTexts(readLock(), other, now) ?? '';
    expect(warning.split('\n')).toHaveLength(2);
    for (const words of [operator().name.zh, other.name.zh, other.name.en, 'service-agreement']) {
      expect(warning).toContain(words);
    }
  });

  it('are none before the first version', () => {
    expect(warnOfForeignTexts(readLock(), other, new Date('2020-01-01'))).toBeNull();
  });
});
