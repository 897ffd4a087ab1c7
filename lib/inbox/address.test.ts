import { describe, expect, it } from 'vitest';
import { addressOf, isFiltered, readView } from './address';

describe('a view of the inbox', () => {
  it('stands in its address whole, and is read from it again', () => {
    const view = readView({
      state: 'won',
      technology: 'none',
      assignee: 'me',
      from: '2026-03-01',
      to: ['2026-03-02'],
    });
    const address = addressOf(view);
    expect(readView(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(view);
    expect(isFiltered(view)).toBe(true);
  });

  it('begins at its first page again where something else is chosen', () => {
    const view = readView({ list: 'quarantine', after: '30000000000000AAAAAAAAAA' });
    expect(view.after).toBeDefined();
    expect(addressOf(view)).toBe('/staff/leads?list=quarantine');
    expect(addressOf(readView({ state: '', technology: '' }))).toBe('/staff/leads');
    expect(isFiltered(view)).toBe(false);
  });
});
