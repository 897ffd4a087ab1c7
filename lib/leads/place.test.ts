import { describe, expect, it } from 'vitest';
import { type Placed, placeOf, placePrefix } from './place';

const at = (ms: number) => new Date(Date.UTC(2026, 2, 1) + ms);
const lead = (change: Partial<Placed> = {}): Placed => ({
  id: '01KBQ0000000000000000000AA',
  state: 'new',
  quarantine: null,
  createdAt: at(0),
  ...change,
});

describe('the places of leads, sorted as text,', () => {
  it('put the unanswered first, the longest waiting first of all, then the answered with the newest first', () => {
    const places = [
      lead(),
      lead({ createdAt: at(1) }),
      lead({ state: 'won', createdAt: at(9) }),
      lead({ state: 'contacted', createdAt: at(8) }),
      lead({ state: 'spam' }),
      lead({ quarantine: 'too_fast', createdAt: at(1) }),
      lead({ quarantine: 'too_fast' }),
    ].map(placeOf);
    expect([...places].reverse().sort()).toEqual(places);
  });

  it('tell leads of one millisecond apart, and begin with its prefix', () => {
    const [one, other] = [placeOf(lead()), placeOf(lead({ id: '01KBQ0000000000000000000AB' }))];
    expect(one).not.toBe(other);
    for (const place of [one, other]) expect(place.startsWith(placePrefix('unanswered', at(0)))).toBe(true);
  });

  it('take a lead that was found to be spam out of quarantine', () => {
    expect(placeOf(lead({ state: 'spam', quarantine: 'too_fast' }))).toBe(placeOf(lead({ state: 'spam' })));
  });
});
