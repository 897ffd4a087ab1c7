import { describe, expect, it } from 'vitest';
import {
  ANNOUNCEMENT_KINDS,
  type AnnouncementKind,
  byUrgency,
  hasProgress,
  isCurrent,
  isOverdue,
  nextProgress,
  type Progress,
  progressAt,
} from './rules';

const NOW = new Date('2026-12-01T00:00:00Z');
const STEPS: Progress[] = ['planned', 'goingOn', 'solved', 'cancelled'];

function days(count: number): Date {
  return new Date(NOW.getTime() + count * 24 * 60 * 60 * 1000);
}

function announced(kind: AnnouncementKind, rest: Partial<Parameters<typeof isCurrent>[0]> = {}) {
  return {
    kind,
    progress: null,
    startsAt: null,
    endsAt: null,
    publishedAt: days(-1),
    legalVersion: null,
    ...rest,
  };
}

describe('the state of an interruption', () => {
  it('leads from planned over going on to solved, back when it comes again, and no further from cancelled', () => {
    const allowed = STEPS.flatMap((from) => nextProgress(from).map((to) => `${from} → ${to}`));
    expect(allowed).toEqual([
      'planned → goingOn',
      'planned → solved',
      'planned → cancelled',
      'goingOn → solved',
      'solved → goingOn',
    ]);
  });

  it('is going on from the planned start on, to the millisecond', () => {
    const planned = { progress: 'planned', startsAt: NOW } as const;
    expect(progressAt(planned, new Date(NOW.getTime() - 1))).toBe('planned');
    expect(progressAt(planned, NOW)).toBe('goingOn');
    expect(progressAt({ progress: 'planned', startsAt: null }, NOW)).toBe('planned');
    for (const progress of ['goingOn', 'solved', 'cancelled', null] as const)
      expect(progressAt({ progress, startsAt: days(1) }, NOW)).toBe(progress);
  });

  it('is overdue once its end has passed and nobody has said that it is over', () => {
    const past = announced('maintenance', { startsAt: days(-1), endsAt: NOW });
    expect(STEPS.filter((progress) => isOverdue({ ...past, progress }, NOW))).toEqual(['planned', 'goingOn']);
    expect(isOverdue({ ...past, progress: 'goingOn', endsAt: days(1) }, NOW)).toBe(false);
    expect(isOverdue({ ...past, progress: 'goingOn', endsAt: null }, NOW)).toBe(false);
  });

  it('is had by interruptions and maintenance alone', () => {
    expect(ANNOUNCEMENT_KINDS.filter(hasProgress)).toEqual(['interruption', 'maintenance']);
  });
});

describe('the bar', () => {
  it('tells of interruptions and maintenance until they are over or cancelled', () => {
    for (const kind of ['interruption', 'maintenance'] as const) {
      const old = announced(kind, { publishedAt: days(-300), startsAt: days(-299), endsAt: days(-298) });
      expect(STEPS.filter((progress) => isCurrent({ ...old, progress }, NOW))).toEqual([
        'planned',
        'goingOn',
      ]);
    }
  });

  it('tells of changed rules for two weeks, and until a week after they apply', () => {
    const ago = (count: number) => announced('ruleChange', { publishedAt: days(-count) });
    expect(isCurrent(ago(13.9), NOW)).toBe(true);
    expect(isCurrent(ago(14), NOW)).toBe(false);
    expect(isCurrent({ ...ago(100), startsAt: days(-6.9) }, NOW)).toBe(true);
    expect(isCurrent({ ...ago(100), startsAt: days(-7) }, NOW)).toBe(false);
  });

  it('tells of anything else until its end, or for two weeks', () => {
    for (const kind of ['technology', 'general'] as const) {
      expect(isCurrent(announced(kind, { publishedAt: days(-14) }), NOW)).toBe(false);
      expect(isCurrent(announced(kind, { publishedAt: days(-14), endsAt: days(1) }), NOW)).toBe(true);
      expect(isCurrent(announced(kind, { endsAt: NOW }), NOW)).toBe(false);
      expect(isCurrent(announced(kind), NOW)).toBe(true);
    }
  });

  it('tells of nothing that is not published yet, and of no legal version, which has its own notice', () => {
    expect(isCurrent(announced('general', { publishedAt: null }), NOW)).toBe(false);
    expect(isCurrent(announced('general', { publishedAt: days(1) }), NOW)).toBe(false);
    expect(isCurrent(announced('ruleChange', { legalVersion: 'privacy-policy/2027-01-01' }), NOW)).toBe(
      false,
    );
  });

  it('tells of what does not work now first, then of what will not, then of the rest, newest first', () => {
    const order = [
      announced('interruption', { progress: 'goingOn', publishedAt: days(-9) }),
      announced('maintenance', { progress: 'planned', startsAt: days(-1), publishedAt: days(-8) }),
      announced('interruption', { progress: 'planned', startsAt: days(1), publishedAt: days(-7) }),
      announced('ruleChange', { publishedAt: days(-6) }),
      announced('general', { publishedAt: days(-1) }),
      announced('technology', { publishedAt: days(-2) }),
    ];
    expect(order.toReversed().sort(byUrgency(NOW))).toEqual(order);
  });
});
