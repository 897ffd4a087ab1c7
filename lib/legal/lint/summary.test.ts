import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('the summary of changes', () => {
  it('may not be that of the version before', () => {
    const draft = aSecondDraft();
    draft.edit('en', 'The duties of users are plainer.', 'First version.');
    expect(lint(draft, 'summary')).toMatchObject([
      {
        line: draft.lineOf('en', 'summaryOfChanges'),
        message: expect.stringContaining('2024-05-01') as unknown,
      },
    ]);
  });

  it('must have something to sum up', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '违法；');
    draft.edit('en', 'act against the law;', 'break the law;');
    expect(lint(draft, 'summary').map(({ message }) => message)).toEqual([
      'This version says what version 2024-05-01 says, word for word.',
    ]);
  });
});
