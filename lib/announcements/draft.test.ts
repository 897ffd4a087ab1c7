import { describe, expect, it } from 'vitest';
import { type Draft, lacksOf, shortfallsOf } from './draft';
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from './rules';

const AT = new Date('2026-12-01T00:00:00Z');

function hours(count: number): Date {
  return new Date(AT.getTime() + count * 60 * 60 * 1000);
}

function aDraft(rest: Partial<Draft> = {}): Draft {
  return {
    kind: 'general',
    titleZh: '题',
    titleEn: 'Title',
    bodyZh: '文',
    bodyEn: 'Text',
    technologies: [],
    startsAt: null,
    endsAt: null,
    ...rest,
  };
}

describe('a draft', () => {
  it('needs all its words in both languages before it is published', () => {
    expect(lacksOf(aDraft())).toEqual([]);
    const empty = { titleZh: '', titleEn: '', bodyZh: '', bodyEn: '' };
    expect(lacksOf(aDraft(empty))).toEqual([
      'titleZh_missing',
      'titleEn_missing',
      'bodyZh_missing',
      'bodyEn_missing',
    ]);
  });

  it('needs links that lead somewhere', () => {
    expect(lacksOf(aDraft({ bodyEn: '[x](javascript:void)' }))).toEqual(['links_broken']);
  });

  it('says when it begins and ends where its kind asks for it, and never ends before it begins', () => {
    const needsStart = (kind: AnnouncementKind) => lacksOf(aDraft({ kind })).includes('startsAt_missing');
    expect(ANNOUNCEMENT_KINDS.filter(needsStart)).toEqual(['interruption', 'maintenance', 'ruleChange']);
    const needsEnd = (kind: AnnouncementKind) =>
      lacksOf(aDraft({ kind, startsAt: AT })).includes('endsAt_missing');
    expect(ANNOUNCEMENT_KINDS.filter(needsEnd)).toEqual(['maintenance']);
    for (const kind of ANNOUNCEMENT_KINDS)
      expect(lacksOf(aDraft({ kind, startsAt: AT, endsAt: AT }))).toEqual(['endsAt_early']);
  });
});

describe('the promises of the agreement', () => {
  it('ask that maintenance is announced before it begins', () => {
    const maintenance = aDraft({ kind: 'maintenance', technologies: ['x'], endsAt: hours(9) });
    expect(shortfallsOf({ ...maintenance, startsAt: AT }, AT)).toEqual(['maintenance_late']);
    expect(shortfallsOf({ ...maintenance, startsAt: hours(1) }, AT)).toEqual([]);
  });

  it('ask for seven days between the announcement of changed rules and their effect', () => {
    const change = aDraft({ kind: 'ruleChange' });
    expect(shortfallsOf({ ...change, startsAt: hours(7 * 24) }, AT)).toEqual([]);
    expect(shortfallsOf({ ...change, startsAt: hours(7 * 24 - 0.001) }, AT)).toEqual(['notice_short']);
  });

  it('ask which services an interruption affects', () => {
    expect(shortfallsOf(aDraft({ kind: 'interruption', startsAt: AT }), AT)).toEqual([
      'technologies_missing',
    ]);
  });
});
