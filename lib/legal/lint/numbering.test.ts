import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('the numbers of clauses', () => {
  it('have no gap that no earlier version explains', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '<Clause id="1.2">', '<Clause id="1.4">');
    draft.edit('zh', '(#1.2)', '(#1.4)');
    const found = lint(draft, 'numbering');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('There is no clause 1.3')]);
    expect(found[0]).toMatchObject({ clause: '1.4', line: draft.lineOf('zh', 'id="1.4"') });
  });

  it('may leave free the number of a clause that was removed', () => {
    const draft = aSecondDraft();
    draft.edit('en', '<Clause id="1.1.1">', '<Clause id="1.1.2">');
    expect(lint(draft, 'numbering')).toEqual([]);
  });

  it('begin at one in a clause as well', () => {
    const draft = aSecondDraft();
    draft.edit('en', '<Clause id="1.1.1">', '<Clause id="1.1.3">');
    expect(lint(draft, 'numbering').map(({ message }) => message)).toEqual([
      expect.stringContaining('There is no clause 1.1.2'),
    ]);
  });
});
