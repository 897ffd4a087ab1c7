import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('the dates of a draft', () => {
  const sound = new Date('2024-08-01T12:00:00+08:00');

  it('may be later than those of the published version, and in the future', () => {
    expect(lint(aSecondDraft(), 'dates', sound)).toEqual([]);
  });

  it('may not be published before the version before it', () => {
    const draft = aSecondDraft();
    draft.edit('zh', 'publishedOn: 2024-08-01', 'publishedOn: 2024-04-19');
    expect(lint(draft, 'dates', sound)).toMatchObject([
      {
        line: draft.lineOf('zh', 'publishedOn'),
        weight: 'error',
        message: expect.stringContaining('2024-04-20') as unknown,
      },
    ]);
  });

  it('may not take effect with or before the version before it', () => {
    const draft = aSecondDraft();
    draft.edit('en', 'effectiveFrom: 2024-09-01', 'effectiveFrom: 2024-05-01');
    const messages = lint(draft, 'dates', new Date('2024-04-22T12:00:00+08:00'));
    expect(messages).toMatchObject([
      {
        line: draft.lineOf('en', 'effectiveFrom'),
        message: expect.stringContaining('is not after') as unknown,
      },
    ]);
  });

  it('are late from the first instant of the day it would take effect, in Shanghai', () => {
    const draft = aSecondDraft();
    expect(lint(draft, 'dates', new Date('2024-08-31T23:59:59+08:00'))).toEqual([]);
    const found = lint(draft, 'dates', new Date('2024-09-01T00:00:00+08:00'));
    expect(found.map(({ weight }) => weight)).toEqual(['late', 'late']);
  });
});
