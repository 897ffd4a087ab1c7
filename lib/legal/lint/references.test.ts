import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('a reference', () => {
  it.each([
    ['zh', '违反法律；', '违反第 9.9 条；', '9.9'],
    ['en', 'act against the law;', 'act against clause 9.9;', '9.9'],
    ['en', 'act against the law;', 'act against clauses 9.9 and 1.2;', '9.9'],
  ] as const)('in words (%s) may not name a clause that is not there', (locale, from, to, id) => {
    const draft = aSecondDraft();
    draft.edit(locale, from, to);
    expect(lint(draft, 'references')).toMatchObject([
      { line: draft.lineOf(locale, to), clause: '1.1.1', message: expect.stringContaining(id) as unknown },
    ]);
  });

  it('may not say one clause and lead to another', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '(#1.2)', '(#1.1)');
    expect(lint(draft, 'references')[0]?.message).toBe(
      'The words name clause 1.2, but the link leads to 1.1.',
    );
  });

  it('to an article of a law is none to a clause', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '违反《民法典》第 496 条；');
    expect(lint(draft, 'references')).toEqual([]);
  });
});
