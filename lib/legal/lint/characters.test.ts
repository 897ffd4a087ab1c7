import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('a character that deceives', () => {
  it.each([
    ['a zero-width space', '\u200B'],
    ['a bidirectional override', '\u202E'],
    ['a byte order mark', '\uFEFF'],
    ['a soft hyphen', '\u00AD'],
    ['a no-break space', '\u00A0'],
    ['an ideographic space', '\u3000'],
    ['a private use character', '\uE000'],
    ['a control character', '\u0007'],
    ['a variation selector', '\uFE0F'],
    ['a Cyrillic letter in a Latin word', '\u0430'],
    ['a Greek letter in a Latin word', '\u03BF'],
    ['a full-width letter', '\uFF21'],
    ['a full-width digit', '\uFF11'],
    ['a radical that looks like a character', '\u2F8F'],
  ])('is found: %s', (_name, character) => {
    const draft = aSecondDraft();
    draft.edit('en', 'against the law;', `against the law${character};`);
    expect(lint(draft, 'characters')).toMatchObject([
      { clause: '1.1.1', line: draft.lineOf('en', 'against the') },
    ]);
  });

  it('is found at the very beginning of the file', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '---', '\uFEFF---');
    expect(lint(draft, 'characters')).toMatchObject([{ line: 1, clause: null }]);
  });
});
