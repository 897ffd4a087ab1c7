import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';
import { stateTranslated, translationFileIn } from './translation-file';

describe('a translation', () => {
  it('is old once the prevailing clause has changed, until the editor says that it was brought up to date', () => {
    const draft = aSecondDraft();
    expect(lint(draft, 'translation')).toEqual([]);
    draft.edit('zh', '违反法律；', '违反任何法律；');
    const [found, ...others] = lint(draft, 'translation');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ clause: '1.1.1', line: draft.lineOf('en', 'id="1.1.1"') });
    expect(found?.file).toMatch(/en\.mdx$/);
    stateTranslated(draft.folder, { ...draft.key, locale: 'zh' }, ['1.1.1']);
    expect(lint(draft, 'translation')).toEqual([]);
  });

  it('is not made old by breaking a line elsewhere', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '见[第 1.2 条]', '见\n[第 1.2 条]');
    draft.edit('zh', '运营，见\n', '运营，见 ');
    draft.edit('zh', '运营，见 [', '运营，见[');
    draft.edit('zh', '用户不得：\n', '用户不得：\n\n');
    expect(lint(draft, 'translation')).toEqual([]);
  });

  it('can be stated in the file by hand, with the hash that the finding gives', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '违反任何法律；');
    const [, entry = ''] =
      /write ("1\.1\.1": "[0-9a-f]{64}")/.exec(lint(draft, 'translation')[0]?.fix ?? '') ?? [];
    const file = translationFileIn(draft.folder, draft.key);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"1\.1\.1": "[^"]*"/, entry));
    expect(lint(draft, 'translation')).toEqual([]);
  });

  it('cannot be judged without its file', () => {
    const draft = aSecondDraft();
    rmSync(translationFileIn(draft.folder, draft.key));
    expect(lint(draft, 'translation')).toMatchObject([
      { file: expect.stringMatching(/translation\.json$/) as unknown },
    ]);
  });

  it('is stated for no clause when one of those named is not there', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '违反任何法律；');
    expect(stateTranslated(draft.folder, { ...draft.key, locale: 'zh' }, ['1.1.1', '9.9'])).toEqual(['9.9']);
    expect(lint(draft, 'translation')).toHaveLength(1);
  });
});
