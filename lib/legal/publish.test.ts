import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenContent } from '@/lib/content/content-error';
import { aLegalFolder, anOperator, aSecondDraft, type LegalFolder } from '@/tests/support/legal-folder';
import { canonicalText, hashText } from './canonical';
import { checkLegal } from './check';
import { addToLock, lockFileIn, readLock } from './lock';
import { preparePublication } from './publish';
import { readVersionText } from './version-text';

const now = new Date('2024-04-20T00:00:00+08:00');
const elsewhere = { ...anOperator, name: { zh: '别家公司', en: 'Other Co.' } };

function publishSample(sample: LegalFolder): void {
  const prepared = preparePublication(sample.key, { operator: anOperator, now, folder: sample.folder });
  if (!prepared.ok) throw new Error(prepared.reason);
  addToLock(sample.folder, sample.key, prepared.value);
}

function prepare(sample: LegalFolder, version = sample.key.version, at = now) {
  return preparePublication(
    { ...sample.key, version },
    { operator: anOperator, now: at, folder: sample.folder },
  );
}

describe('publishing', () => {
  it('keeps hashes, dates, titles and exactly the values that the text names', () => {
    const sample = aLegalFolder();
    publishSample(sample);
    const published = readLock(sample.folder)['sample-terms']?.['2024-05-01'];
    expect(published).toMatchObject({
      publishedOn: '2024-04-20',
      effectiveFrom: '2024-05-01',
      title: { zh: '样例条款', en: 'Sample Terms' },
    });
    expect(published?.facts.zh.facts).toEqual({ 'operator.name': '样例公司' });
    expect(Object.keys(published?.facts.en.tables ?? {})).toEqual(['retention']);
  });

  it('refuses a version that is there already, one that is not there, and one dated ahead', () => {
    const sample = aLegalFolder();
    expect(prepare(sample, '2030-01-01')).toEqual({ ok: false, reason: 'unknown' });
    expect(prepare(sample, undefined, new Date(now.getTime() - 1))).toEqual({ ok: false, reason: 'future' });
    publishSample(sample);
    expect(prepare(sample)).toEqual({ ok: false, reason: 'already' });
  });

  it('refuses a version that does not pass the checks', () => {
    const sample = aLegalFolder();
    sample.edit('en', '(#1.2)', '(#9.9)');
    expect(() => prepare(sample)).toThrow(BrokenContent);
  });
});

describe('the notice of a version', () => {
  it('is counted from the day it is published, and longer where it is to the users’ disadvantage', () => {
    const draft = aSecondDraft();
    const publishAt = (day: string) =>
      preparePublication(draft.key, {
        operator: anOperator,
        now: new Date(`${day}T23:59:59+08:00`),
        folder: draft.folder,
      });
    expect(publishAt('2024-08-25').ok).toBe(true);
    expect(publishAt('2024-08-26')).toEqual({ ok: false, reason: 'notice' });
    for (const locale of ['zh', 'en'] as const) draft.edit(locale, 'adverse: false', 'adverse: true');
    expect(publishAt('2024-08-02').ok).toBe(true);
    expect(publishAt('2024-08-03')).toEqual({ ok: false, reason: 'notice' });
  });

  it('is not needed for the first version of a document', () => {
    expect(prepare(aLegalFolder(), undefined, new Date('2024-04-30T12:00:00+08:00')).ok).toBe(true);
  });
});

describe('a published version', () => {
  it('keeps its text when a fact changes, and the check says that a new version is due', async () => {
    const sample = aLegalFolder();
    publishSample(sample);
    const { errors, notices } = await checkLegal(elsewhere, now, sample.folder);
    expect(errors).toEqual([]);
    expect(notices).toEqual([
      'sample-terms 2024-05-01 was published with other values for operator.name: a new version is due.',
    ]);
    const published = readLock(sample.folder)['sample-terms']?.['2024-05-01'];
    if (!published) throw new Error('not published');
    const text = readVersionText(sample.folder, { ...sample.key, locale: 'zh' }, published.facts.zh);
    expect(canonicalText(text)).toContain('由样例公司运营');
    expect(hashText(canonicalText(text))).toBe(published.sha256.zh);
  });

  it('fails the check when a single byte of its file changes', async () => {
    const sample = aLegalFolder();
    publishSample(sample);
    writeFileSync(sample.file('en'), `${readFileSync(sample.file('en'), 'utf8')}\n`);
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.file).toMatch(/2024-05-01\/en\.mdx$/);
    expect(errors[0]?.message).toBe('sample-terms 2024-05-01 is published and has been edited since.');
    expect(errors[0]?.fix).toContain('git checkout');
  });

  it.each([
    ['a frozen value', '样例公司', '别家公司', 'no longer gives the text that was published'],
    ['a date', '"publishedOn": "2024-04-20"', '"publishedOn": "2024-04-19"', 'lock.json gives other dates'],
  ])('fails the check when the lock is edited: %s', async (_name, from, to, message) => {
    const sample = aLegalFolder();
    publishSample(sample);
    const lock = lockFileIn(sample.folder);
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(from, to));
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    expect(errors[0]?.message).toContain(message);
  });

  it('fails the check when its folder is gone', async () => {
    const sample = aLegalFolder();
    publishSample(sample);
    rmSync(path.dirname(sample.file('zh')), { recursive: true });
    const { errors } = await checkLegal(anOperator, now, sample.folder);
    expect(errors[0]?.message).toContain('sample-terms 2024-05-01 is published, but its folder');
  });

  it('can never be put into the lock again', () => {
    const sample = aLegalFolder();
    const prepared = prepare(sample);
    publishSample(sample);
    if (!prepared.ok) throw new Error(prepared.reason);
    expect(() => addToLock(sample.folder, sample.key, prepared.value)).toThrow('published already');
  });
});
