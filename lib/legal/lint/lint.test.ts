import { describe, expect, it } from 'vitest';
import { describeContentError } from '@/lib/content/content-error';
import { anOperator, aSecondDraft, lint } from '@/tests/support/legal-folder';
import { preparePublication } from '../publish';
import { RULES } from './finding';

describe('the lint', () => {
  it.each(RULES)('finds nothing in a sound draft: %s', (rule) => {
    expect(lint(aSecondDraft(), rule)).toEqual([]);
  });

  it('stops a draft from being published', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '违反待定法律；');
    const now = new Date('2024-08-01T12:00:00+08:00');
    expect(() => preparePublication(draft.key, { operator: anOperator, now, folder: draft.folder })).toThrow(
      '待定',
    );
  });

  it('says everything in both languages, with its place', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '违反法律；', '违反待定法律；');
    const [found] = lint(draft, 'placeholders');
    if (!found) throw new Error('nothing found');
    expect(describeContentError(found)).toMatch(
      new RegExp(
        `zh\\.mdx:${draft.lineOf('zh', '待定')}: .*待定.*\\n    Write the text itself\\.\\n    这里还留着.*\\n    请写上`,
      ),
    );
  });
});
