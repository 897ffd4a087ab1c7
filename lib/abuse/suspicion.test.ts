import { describe, expect, it } from 'vitest';
import { suspicionsOf } from './suspicion';

const ORDINARY = { trap: '', ageMs: 40_000, text: '想了解语音识别，官网 https://example.com' };

describe('a submission', () => {
  it('by a person raises no suspicion', () => {
    expect(suspicionsOf(ORDINARY)).toEqual([]);
  });

  it('that fills the field nobody sees is held', () => {
    expect(suspicionsOf({ ...ORDINARY, trap: 'http://spam.example' })).toEqual(['trap_filled']);
  });

  it('faster than anyone can type is held', () => {
    expect(suspicionsOf({ ...ORDINARY, ageMs: 1999 })).toEqual(['too_fast']);
    expect(suspicionsOf({ ...ORDINARY, ageMs: 2000 })).toEqual([]);
  });

  it('full of links is held', () => {
    expect(suspicionsOf({ ...ORDINARY, text: 'http://a http://b www.c [url=d]' })).toEqual(['many_links']);
  });

  it('can be held for several reasons', () => {
    expect(suspicionsOf({ trap: 'x', ageMs: 0, text: '' })).toEqual(['trap_filled', 'too_fast']);
  });
});
