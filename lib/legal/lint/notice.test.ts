import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('the notice of a draft', () => {
  it.each([
    ['2024-08-25', 'false', 0],
    ['2024-08-26', 'false', 2],
    ['2024-08-02', 'true', 0],
    ['2024-08-03', 'true', 2],
  ])('published on %s, with adverse: %s, is found too short in %i languages', (day, adverse, count) => {
    const draft = aSecondDraft();
    for (const locale of ['zh', 'en'] as const) {
      draft.edit(locale, 'publishedOn: 2024-08-01', `publishedOn: ${day}`);
      draft.edit(locale, 'adverse: false', `adverse: ${adverse}`);
    }
    expect(lint(draft, 'notice')).toHaveLength(count);
  });

  it('names the first day that would leave enough', () => {
    const draft = aSecondDraft();
    draft.edit('zh', 'publishedOn: 2024-08-01', 'publishedOn: 2024-08-30');
    const [found] = lint(draft, 'notice');
    expect(found?.fix).toContain('2024-09-06');
    expect(found?.line).toBe(draft.lineOf('zh', 'effectiveFrom'));
  });
});
