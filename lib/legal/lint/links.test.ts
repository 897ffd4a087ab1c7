import { describe, expect, it } from 'vitest';
import { operator } from '@/lib/content/operator';
import { aSecondDraft, lint } from '@/tests/support/legal-folder';
import { currentValues } from '../facts';
import { readVersionText } from '../version-text';
import { findDeadLinksOf } from './links';

const atPage = (address: string) => {
  const draft = aSecondDraft();
  draft.edit('en', 'act against the law;', `act against [the law](${address});`);
  return lint(draft, 'links');
};

describe('a link', () => {
  it.each(['/contact', '/legal', '/legal/sample-terms', '/legal/sample-terms#1.2', 'https://example.org/a'])(
    'may lead to %s',
    (address) => {
      expect(atPage(address)).toEqual([]);
    },
  );

  it.each([
    ['/contcat', 'There is no page /contcat'],
    ['/legal/privacy', 'There is no page /legal/privacy'],
    ['/legal/sample-terms/2024-09-01', 'There is no page'],
    ['/en/contact', 'names a language'],
    ['http://example.org', 'nor to an https address'],
    ['//example.org', 'nor to an https address'],
    ['contact', 'nor to an https address'],
  ])('may not lead to %s', (address, says) => {
    expect(atPage(address)).toMatchObject([
      { clause: '1.1.1', weight: 'error', message: expect.stringContaining(says) as unknown },
    ]);
  });

  it('to a page still to be built is only noted until the version takes effect, and late from then on', () => {
    const text = readVersionText('content/legal', AGREEMENT, currentValues('zh', operator()));
    const planned = { version: '2027-01-01', findPage: () => 'planned' as const };
    const weights = (hasTakenEffect: boolean) =>
      new Set(findDeadLinksOf(text, { ...planned, hasTakenEffect }).map(({ weight }) => weight));
    expect(weights(false)).toEqual(new Set(['notice']));
    expect(weights(true)).toEqual(new Set(['late']));
  });
});

const AGREEMENT = { document: 'service-agreement', version: '2027-01-01', locale: 'zh' } as const;
