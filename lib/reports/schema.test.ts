import { describe, expect, it } from 'vitest';
import { checkReport, type TypedReport } from './schema';

const TYPED: TypedReport = {
  capacity: 'other',
  ground: '2.1.4',
  target: '/zh/technologies/speech-synthesis',
  description: '有人用程序大量抓取页面。',
  evidence: 0,
  goodFaith: 'yes',
};

const OFFERED = new Set(['2.1.4', 'intellectualProperty', 'other']);

function check(change: Partial<TypedReport> = {}) {
  return checkReport({ ...TYPED, ...change }, (ground) => OFFERED.has(ground));
}

function errorsOf(change: Partial<TypedReport>) {
  const checked = check(change);
  return checked.ok ? {} : checked.errors;
}

describe('a report form', () => {
  it('needs neither a name nor an address', () => {
    expect(check()).toMatchObject({ ok: true, input: { name: '', email: '' } });
  });

  it('needs both for the notice of a right’s holder, and of nobody else', () => {
    const ground = 'intellectualProperty';
    for (const capacity of ['holder', 'agent']) {
      expect(errorsOf({ ground, capacity })).toEqual({ name: 'name_missing', email: 'email_missing' });
    }
    expect(errorsOf({ ground })).toEqual({});
    expect(errorsOf({ capacity: 'holder' })).toEqual({});
    expect(errorsOf({ ground, capacity: 'holder', name: '张三', email: 'a@example.com' })).toEqual({});
  });

  it('takes only grounds that it offers', () => {
    expect(errorsOf({ ground: '2.1.99' })).toEqual({ ground: 'ground_missing' });
    expect(errorsOf({ ground: '' })).toEqual({ ground: 'ground_missing' });
  });

  it('names what is wrong with each field, once', () => {
    const nothing = checkReport({ evidence: 0 }, () => false);
    expect(nothing).toEqual({
      ok: false,
      errors: {
        capacity: 'capacity_missing',
        ground: 'ground_missing',
        target: 'target_missing',
        description: 'description_missing',
        goodFaith: 'goodFaith_missing',
      },
    });
  });

  it.each([
    [{ description: '太短' }, { description: 'description_short' }],
    [{ description: '字'.repeat(2001) }, { description: 'description_long' }],
    [{ description: `看不见\u202e的控制字符在这里` }, { description: 'description_characters' }],
    [{ target: '字'.repeat(501) }, { target: 'target_long' }],
    [{ email: 'nobody' }, { email: 'email_invalid' }],
    [{ name: '！！' }, { name: 'name_letters' }],
    [{ name: '字'.repeat(101) }, { name: 'name_long' }],
    [{ goodFaith: 'no' }, { goodFaith: 'goodFaith_missing' }],
  ])('refuses %j', (change, errors) => {
    expect(errorsOf(change)).toEqual(errors);
  });
});
