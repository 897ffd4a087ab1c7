import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';

describe('punctuation', () => {
  it.each([
    ['zh', '违反法律；', '违反法律,道德；'],
    ['zh', '违反法律；', '违反法律(包括法规)；'],
    ['zh', '违反法律；', '违反"法律"；'],
    ['zh', '违反法律；', '违反“法律；'],
    ['zh', '违反法律；', '违反WTO法律；'],
    ['en', 'act against the law;', 'act against the law，or morals;'],
    ['en', 'act against the law;', 'act against "the law";'],
    ['en', 'act against the law;', "act against the User's law;"],
    ['en', 'act against the law;', 'act against “the law;'],
  ] as const)('of the wrong kind is found (%s: %s → %s)', (locale, from, to) => {
    const draft = aSecondDraft();
    draft.edit(locale, from, to);
    const found = lint(draft, 'punctuation');
    expect(found[0]).toMatchObject({ clause: '1.1.1', line: draft.lineOf(locale, to) });
  });

  it('is looked at in the summary and the headings as well', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '写得更明白。', '写得更明白!');
    draft.edit('zh', '## 范围', '## 范围(一)');
    expect(lint(draft, 'punctuation').map(({ line }) => line)).toEqual([
      draft.lineOf('zh', 'summaryOfChanges'),
      draft.lineOf('zh', '## 范围'),
    ]);
  });
});
