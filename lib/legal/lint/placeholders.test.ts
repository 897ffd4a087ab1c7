import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('a placeholder', () => {
  it.each(['TODO', 'TBD', 'FIXME', 'XXX', 'lorem ipsum', '____', '[●]'])(
    '%s may not stay in a text',
    (words) => {
      const draft = aSecondDraft();
      draft.edit('en', 'act against the law;', `act against ${words.replace('[', '\\[')} law;`);
      expect(lint(draft, 'placeholders')).toMatchObject([
        { clause: '1.1.1', line: draft.lineOf('en', 'act against') },
      ]);
    },
  );

  it.each(['待定', '待补', '【】', '【日期】'])('%s may not stay in a text', (words) => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', `违反${words}法律；`);
    expect(lint(draft, 'placeholders')).toMatchObject([{ clause: '1.1.1', line: draft.lineOf('zh', words) }]);
  });

  it('may not stay in the summary', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '用户的义务写得更明白。', 'TODO');
    expect(lint(draft, 'placeholders')).toMatchObject([{ clause: null, line: draft.lineOf('zh', 'TODO') }]);
  });
});
