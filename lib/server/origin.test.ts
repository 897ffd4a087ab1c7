import { describe, expect, it } from 'vitest';
import { ownOrigin } from './origin';

const DIRECT = { siteHost: 'ai.example.com', hops: 0 };
const PROXIED = { siteHost: 'ai.example.com', hops: 1 };

describe('the site a form was sent from', () => {
  it('is ours by the Host it was sent to, or by the site’s own address', () => {
    expect(ownOrigin({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, DIRECT)).toBe(
      '127.0.0.1:3000',
    );
    expect(ownOrigin({ origin: 'https://ai.example.com', host: 'backend:3000' }, DIRECT)).toBe(
      'ai.example.com',
    );
  });

  it('is ours by a forwarded host only behind a trusted proxy', () => {
    const headers = { origin: 'https://other.example', host: 'backend', 'x-forwarded-host': 'other.example' };
    expect(ownOrigin(headers, PROXIED)).toBe('other.example');
    expect(ownOrigin(headers, DIRECT)).toBeNull();
  });

  it.each([
    'null',
    '',
    'https://evil.example',
    'https://ai.example.com.evil.example',
    'https://evilai.example.com',
    'https://ai.example.com:8443',
    'file://ai.example.com',
    'ai.example.com',
  ])('%j is another’s', (origin) => {
    expect(ownOrigin({ origin, host: '127.0.0.1:3000' }, PROXIED)).toBeNull();
  });

  it.each(['cross-site', 'same-site'])('a browser that says %s is believed', (site) => {
    expect(ownOrigin({ host: 'a', 'sec-fetch-site': site }, DIRECT)).toBeNull();
    expect(ownOrigin({ host: 'a', origin: 'http://a', 'sec-fetch-site': site }, DIRECT)).toBeNull();
  });

  it('isn’t known where nobody says', () => {
    expect(ownOrigin({ host: 'a' }, DIRECT)).toBeUndefined();
    expect(ownOrigin({ host: 'a', 'sec-fetch-site': 'none' }, DIRECT)).toBeUndefined();
  });
});
