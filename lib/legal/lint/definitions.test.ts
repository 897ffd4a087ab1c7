import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { aLegalFolder, aSecondDraft, lint } from '@/tests/support/legal-folder';
import { startVersion } from '../new-version';
import { textFile } from '../places';

describe('a defined term', () => {
  it.each([
    ['zh', '违反法律；', '违反法律（以下称“法律”）；', '“法律” is made a term'],
    ['zh', '违反法律；', '违反法律、行政法规，统称“法律”；', '“法律” is made a term'],
    ['en', 'act against the law;', 'act against the law (the “Law”);', '“Law” is made a term'],
    [
      'en',
      'act against the law;',
      'act against statutes and rules, together the “Law”;',
      '“Law” is made a term',
    ],
  ] as const)('must be marked (%s: %s → %s)', (locale, from, to, says) => {
    const draft = aSecondDraft();
    draft.edit(locale, from, to);
    expect(lint(draft, 'definitions')).toMatchObject([
      { line: draft.lineOf(locale, to), message: expect.stringContaining(says) as unknown },
    ]);
  });

  it('must be used, in the singular or the plural', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '用户不得：', '本平台的使用者（以下称“<Definition>用户</Definition>”）不得：');
    draft.edit(
      'en',
      'The user must not:',
      'Those who use it (the “<Definition>Users</Definition>”) must not:',
    );
    expect(lint(draft, 'definitions').map(({ message }) => message)).toEqual([
      '“用户” is defined here and used nowhere.',
      '“Users” is defined here and used nowhere.',
    ]);
    draft.edit('zh', '违反法律；', '用户违反法律；');
    draft.edit('en', 'act against the law;', 'as a User, act against the law;');
    expect(lint(draft, 'definitions')).toEqual([]);
  });

  it('must be defined in both languages', () => {
    const draft = aSecondDraft();
    draft.edit('zh', '用户不得：', '使用者（“<Definition>用户</Definition>”）不得：');
    draft.edit('zh', '违反法律；', '用户违反法律；');
    expect(lint(draft, 'definitions')).toMatchObject([
      {
        clause: '1.1',
        file: expect.stringMatching(/en\.mdx$/) as unknown,
        message: expect.stringContaining('defines 0 terms here and 1') as unknown,
      },
    ]);
  });

  it('may not lose its definition and stay in use', () => {
    const first = aLegalFolder();
    for (const [locale, from, to] of [
      ['zh', '用户不得：', '使用者（“<Definition>用户</Definition>”）不得：'],
      ['zh', '违法；', '用户违法；'],
      ['en', 'The user must not:', 'Those who use it (“<Definition>Users</Definition>”) must not:'],
      ['en', 'break the law;', 'break, as Users, the law;'],
    ] as const)
      first.edit(locale, from, to);
    const key = { ...first.key, version: '2024-09-01' };
    startVersion(key, { now: new Date('2024-08-01T12:00:00+08:00'), folder: first.folder });
    const next = { ...first, key, file: (locale: Locale) => textFile(first.folder, { ...key, locale }) };
    writeFileSync(next.file('zh'), readFileSync(next.file('zh'), 'utf8').replace(/<\/?Definition>/g, ''));
    expect(lint(next, 'definitions').map(({ message }) => message)).toContainEqual(
      expect.stringContaining('“用户” was a defined term in an earlier version'),
    );
  });
});
