import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';
import type { Draft } from './draft';
import { findUnhighlighted } from './highlighting';
import { readSourceLines } from './source-lines';

describe('a sentence that limits rights', () => {
  it.each([
    ['zh', '违反法律；', '运营者对此不承担任何责任；'],
    ['zh', '违反法律；', '运营者概不负责；'],
    ['zh', '违反法律；', '运营者对结果不作任何保证；'],
    ['zh', '违反法律；', '用户应当赔偿运营者的损失；'],
    ['zh', '违反法律；', '风险由用户自行承担；'],
    ['zh', '违反法律；', '用户放弃追偿的权利；'],
    ['zh', '违反法律；', '运营者有权随时终止服务；'],
    ['zh', '违反法律；', '争议提交北京仲裁委员会仲裁；'],
    ['en', 'act against the law;', 'the Operator is not liable for loss;'],
    ['en', 'act against the law;', 'the Operator accepts no responsibility;'],
    ['en', 'act against the law;', 'the Operator does not warrant the results;'],
    ['en', 'act against the law;', 'the User indemnifies the Operator;'],
    ['en', 'act against the law;', 'use is at the User’s own risk;'],
    ['en', 'act against the law;', 'the User waives that right;'],
    ['en', 'act against the law;', 'the Operator may at any time suspend the account;'],
    ['en', 'act against the law;', 'disputes go to arbitration;'],
  ] as const)('must stand out (%s: %s → %s)', (locale, from, to) => {
    const draft = aSecondDraft();
    draft.edit(locale, from, to);
    expect(lint(draft, 'highlighting')).toMatchObject([{ clause: '1.1.1', line: draft.lineOf(locale, to) }]);
  });

  it('is not found where it stands out', () => {
    expect(lint(aSecondDraft(), 'highlighting')).toEqual([]);
  });

  // The clauses of the agreement that must stand out, with <Highlight> taken away.
  it.each(LOCALES)(
    'is found in every clause of the second agreement that limits liability (%s)',
    (locale) => {
      const file = `content/legal/service-agreement/2027-01-01/${locale}.mdx`;
      const source = readFileSync(file, 'utf8').replace(/<\/?Highlight>/g, '');
      const text = { locale, lines: readSourceLines(file, source) };
      const draft = { languages: [locale], texts: { [locale]: text } } as unknown as Draft;
      const clauses = findUnhighlighted(draft).map(({ clause }) => clause);
      const limiting = [
        '1.2',
        '1.3',
        '1.5',
        '2.4',
        '3.1',
        '3.2',
        '4.1',
        '6.1',
        '6.2',
        '6.3',
        '6.5',
        '8.2',
        '8.3',
      ];
      expect(clauses).toEqual(expect.arrayContaining(limiting));
    },
  );
});
