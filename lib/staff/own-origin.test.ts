import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './own-origin';

const SITE = 'https://desk.example.com';
const HOST = 'desk.example.com';

const asks = (origin: string | null, more: { host?: string; fetchSite?: string } = {}) =>
  isOwnOrigin({ origin, host: more.host ?? HOST, fetchSite: more.fetchSite ?? null }, SITE);

describe('an action of the desk', () => {
  it.each([[SITE], ['https://desk.example.com:443'.replace(':443', '')]])(
    'runs for a page of the site (%s)',
    (origin) => {
      expect(asks(origin)).toBe(true);
      expect(asks(origin, { fetchSite: 'same-origin' })).toBe(true);
    },
  );

  it('runs under a second name that the page itself has', () => {
    expect(asks('https://desk.internal', { host: 'desk.internal' })).toBe(true);
  });

  it.each([
    [null],
    ['null'],
    [''],
    ['http://desk.example.com'],
    ['https://desk.example.com.evil.test'],
    ['https://evildesk.example.com'],
    ['https://desk.example.com:8443'],
    ['https://desk.example.com@evil.test'],
    ['https://desk.example.com/'],
    ['https://DESK.example.com'],
    ['https://example.com'],
    ['desk.example.com'],
    ['file://desk.example.com'],
  ])('is refused to origin %s', (origin) => {
    expect(asks(origin)).toBe(false);
  });

  it.each(['cross-site', 'same-site', 'none'])('is refused where the browser says %s', (fetchSite) => {
    expect(asks(SITE, { fetchSite })).toBe(false);
  });
});
