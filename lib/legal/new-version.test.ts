import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { aLegalFolder, anOperator, aSecondDraft } from '@/tests/support/legal-folder';
import { checkLegal } from './check';
import { startVersion } from './new-version';
import { textFile } from './places';

const now = new Date('2024-04-20T12:00:00+08:00');

describe('a new version', () => {
  it('is a copy of the latest one under its own dates, which the check refuses until it is edited', async () => {
    const { folder, key } = aLegalFolder();
    const next = { ...key, version: '2024-07-01' };
    expect(startVersion(next, { now, folder })).toEqual({
      ok: true,
      value: { copied: '2024-05-01', days: 72 },
    });
    for (const locale of LOCALES) {
      const before = readFileSync(textFile(folder, { ...key, locale }), 'utf8').split('\n---\n');
      const [head, ...body] = readFileSync(textFile(folder, { ...next, locale }), 'utf8').split('\n---\n');
      expect(body).toEqual(before.slice(1));
      expect(head).toMatch(/version: 2024-07-01\npublishedOn: 2024-04-20\neffectiveFrom: 2024-07-01\n/);
      expect(head).toMatch(/adverse: false$/);
    }
    const { errors } = await checkLegal(anOperator, now, folder);
    const messages = errors.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining('“TODO” stands where'));
    expect(messages).toContainEqual(expect.stringContaining('word for word'));
    expect(messages).toHaveLength(3);
  });

  it('takes the place of a summary of several lines', () => {
    const draft = aSecondDraft();
    draft.edit('zh', 'summaryOfChanges: 用户的义务写得更明白。', 'summaryOfChanges: >\n  甲。\n  乙。');
    const next = { ...draft.key, version: '2025-01-01' };
    startVersion(next, { now, folder: draft.folder });
    const text = readFileSync(textFile(draft.folder, { ...next, locale: 'zh' }), 'utf8');
    expect(text).not.toContain('甲。');
    expect(text).toMatch(/summaryOfChanges: TODO .*\nadverse/);
  });

  it.each([
    ['2024-7-1', 'malformed'],
    ['2024-02-30', 'malformed'],
    ['2024-04-20', 'past'],
    ['2024-05-01', 'taken'],
  ])('is refused for %s: %s', (version, reason) => {
    const { folder, key } = aLegalFolder();
    expect(startVersion({ ...key, version }, { now, folder })).toEqual({ ok: false, reason });
  });

  it('is refused for a document that is not listed', () => {
    const { folder } = aLegalFolder();
    const key = { document: 'cookie-notice', version: '2024-07-01' };
    expect(startVersion(key, { now, folder })).toEqual({ ok: false, reason: 'unlisted' });
  });
});
