import { describe, expect, it, vi } from 'vitest';
import { decide } from './decide';
import type { LegalVersions, RouteDecision, RouteRequest } from './decision';

const LEGAL: LegalVersions = new Map([
  [
    'service-agreement',
    [
      { version: '2023-08-01', effectiveFrom: '2023-08-01' },
      { version: '2027-01-01', effectiveFrom: '2027-01-01' },
    ],
  ],
  ['childrens-rules', [{ version: '2028-06-01', effectiveFrom: '2028-06-01' }]],
]);

function ask(address: string, rest: Partial<RouteRequest> = {}): RouteDecision {
  const mark = address.indexOf('?');
  const pathname = mark === -1 ? address : address.slice(0, mark);
  const search = mark === -1 ? '' : address.slice(mark);
  return decide({ pathname, search, now: new Date('2026-11-24T04:00:00Z'), legal: LEGAL, ...rest });
}

const redirect = (location: string, status: 307 | 308, byLanguage = false) => ({
  kind: 'redirect',
  location,
  status,
  byLanguage,
});
const problem = (status: number, locale: string, byLanguage = false) => ({
  kind: 'problem',
  status,
  locale,
  byLanguage,
});
const rewrite = (pathname: string) => ({ kind: 'rewrite', pathname });

describe('an address without a language', () => {
  it.each([
    ['/', undefined, '/zh'],
    ['/', 'en-US,en;q=0.9', '/en'],
    ['/?utm_source=x', 'en', '/en?utm_source=x'],
    ['/contact', 'en', '/en/contact'],
    ['/contact?technology=text-recognition', undefined, '/zh/contact?technology=text-recognition'],
    ['/legal/privacy-policy', 'fr', '/zh/legal/privacy-policy'],
    ['/technologies/text-recognition', 'en;q=0.1', '/en/technologies/text-recognition'],
  ])('%s asked for in %j leads to %s', (address, acceptLanguage, location) => {
    expect(ask(address, { acceptLanguage })).toEqual(redirect(location, 307, true));
  });

  it.each(['/fr', '/nothing', '/wp-login', '/fr/contact', '/Contact', '/zhongwen', '/e'])(
    '%s is unknown, and said to be so in the visitor’s language',
    (address) => {
      expect(ask(address, { acceptLanguage: 'en' })).toEqual(problem(404, 'en', true));
      expect(ask(address)).toEqual(problem(404, 'zh', true));
    },
  );

  it.each([
    '/api/health',
    '/legal/index.json',
    '/legal/service-agreement/2023-08-01.json',
    '/feeds/legal.zh.xml',
    '/.well-known/security.txt',
    '/robots.txt',
    '/sitemap.xml',
    '/favicon.ico',
    '/staff',
    '/staff/leads',
    '/_next/static/chunks/a.js',
  ])('%s belongs to machines or staff and is left alone', (address) => {
    expect(ask(address)).toEqual({ kind: 'pass' });
  });
});

describe('the spelling of an address', () => {
  it.each([
    ['/zh/', '/zh'],
    ['/en/contact/', '/en/contact'],
    ['/zh/contact///', '/zh/contact'],
    ['/contact/', '/contact'],
    ['/zh/technologies/?q=x', '/zh/technologies?q=x'],
    ['/ZH', '/zh'],
    ['/En/contact?technology=a', '/en/contact?technology=a'],
    ['/EN/legal/privacy-policy', '/en/legal/privacy-policy'],
  ])('%s has become %s', (address, location) => {
    expect(ask(address)).toEqual(redirect(location, 308));
  });

  it.each(['//evil.example', '//evil.example/zh', '/\\evil.example', '///', 'zh', 'https://evil.example/'])(
    '%s is refused and leads nowhere',
    (address) => {
      expect(ask(address)).toEqual(problem(400, 'zh', true));
    },
  );

  it('no address leads to another site', () => {
    const parts = ['', 'zh', 'EN', 'contact', 'evil.example', '\\evil.example', '@evil.example', '%2f', '..'];
    for (const one of parts) {
      for (const two of parts) {
        for (const three of parts) {
          const decision = ask(`/${one}/${two}/${three}`);
          const location = decision.kind === 'redirect' ? decision.location : '/';
          expect(new URL(location, 'http://site.example').host, location).toBe('site.example');
        }
      }
    }
  });
});

describe('the list of technologies', () => {
  it.each(['q=ocr', 'kind=speech', 'input=picture', 'trial=yes', 'x=1&q=', 'q=a&q=b', 'q=%E0%A4%A'])(
    'with ?%s is the search',
    (query) => {
      expect(ask(`/zh/technologies?${query}`)).toEqual(rewrite('/zh/technologies/search'));
    },
  );

  it.each(['', '?', '?utm_source=x', '?Q=a', '?query=a'])('with %j is the prerendered list', (search) => {
    expect(ask(`/en/technologies${search}`)).toEqual({ kind: 'pass' });
  });

  it('the search has no address of its own', () => {
    expect(ask('/zh/technologies/search?q=a')).toEqual(redirect('/zh/technologies?q=a', 308));
    expect(ask('/zh/technologies/search/more')).toEqual(problem(404, 'zh'));
  });

  it('a technology and its trial are passed on', () => {
    expect(ask('/zh/technologies/text-recognition?q=a')).toEqual({ kind: 'pass' });
    expect(ask('/zh/technologies/text-recognition/trial')).toEqual({ kind: 'pass' });
  });
});

describe('pages that only stand in for others', () => {
  it.each(['/en/problems', '/en/problems/404', '/en/problems/404/x'])('%s is not an address', (address) => {
    expect(ask(address)).toEqual(problem(404, 'en'));
  });

  it.each([
    ['/en/legal/service-agreement/none', '/en/legal/service-agreement'],
    ['/en/legal/service-agreement/2023-08-01/in-force', '/en/legal/service-agreement/2023-08-01'],
    ['/en/legal/service-agreement/2023-08-01/upcoming?x=1', '/en/legal/service-agreement/2023-08-01?x=1'],
  ])('%s leads to the public address', (address, location) => {
    expect(ask(address)).toEqual(redirect(location, 308));
  });
});

describe('legal documents', () => {
  const BASE = '/zh/legal/service-agreement';

  it('a document shows the version in force', () => {
    expect(ask(BASE)).toEqual(rewrite(`${BASE}/2023-08-01/in-force`));
    expect(ask(`${BASE}?at=`)).toEqual(rewrite(`${BASE}/2023-08-01/in-force`));
  });

  it('a version shows its state', () => {
    expect(ask(`${BASE}/2023-08-01`)).toEqual(rewrite(`${BASE}/2023-08-01/in-force`));
    expect(ask(`${BASE}/2027-01-01`)).toEqual(rewrite(`${BASE}/2027-01-01/upcoming`));
    const later = new Date('2027-03-01T00:00:00Z');
    expect(ask(`${BASE}/2023-08-01`, { now: later })).toEqual(rewrite(`${BASE}/2023-08-01/superseded`));
  });

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])(
    'a version takes effect at midnight in Shanghai on a server in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const before = new Date('2026-12-31T23:59:59.999+08:00');
      const after = new Date('2027-01-01T00:00:00.000+08:00');
      expect(ask(BASE, { now: before })).toEqual(rewrite(`${BASE}/2023-08-01/in-force`));
      expect(ask(BASE, { now: after })).toEqual(rewrite(`${BASE}/2027-01-01/in-force`));
      expect(ask(`${BASE}/2023-08-01`, { now: after })).toEqual(rewrite(`${BASE}/2023-08-01/superseded`));
      expect(ask(`${BASE}?at=2026-12-31`, { now: after })).toEqual(rewrite(`${BASE}/2023-08-01/superseded`));
      expect(ask(`${BASE}?at=2027-01-01`, { now: before })).toEqual(rewrite(`${BASE}/2027-01-01/upcoming`));
    },
  );

  it.each([
    ['2023-08-01', '2023-08-01/in-force'],
    ['2026-12-31T23:59:59%2B08:00', '2023-08-01/in-force'],
    ['2026-12-31T16:00:00Z', '2027-01-01/upcoming'],
    ['2030-02-28', '2027-01-01/upcoming'],
  ])('?at=%s shows the version of that time in its state of today', (at, shown) => {
    expect(ask(`${BASE}?at=${at}`)).toEqual(rewrite(`${BASE}/${shown}`));
  });

  it.each(['2023-07-31', '2023-07-31T15:59:59Z', '1900-01-01'])(
    'before the first version (%s) there was none',
    (at) => {
      expect(ask(`${BASE}?at=${at}`)).toEqual({ kind: 'rewrite', pathname: `${BASE}/none`, status: 404 });
    },
  );

  it('a document that hasn’t taken effect yet has none in force', () => {
    const pathname = '/en/legal/childrens-rules';
    expect(ask(pathname)).toEqual({ kind: 'rewrite', pathname: `${pathname}/none`, status: 404 });
    expect(ask(`${pathname}/2028-06-01`)).toEqual(rewrite(`${pathname}/2028-06-01/upcoming`));
  });

  it.each(['2023-02-30', 'yesterday', '2023-08-01T10:00', '2023', '2023-08-01&at=2024-01-01', '%00'])(
    '?at=%s can’t be read',
    (at) => {
      expect(ask(`${BASE}?at=${at}`)).toEqual(problem(400, 'zh'));
    },
  );

  it.each([
    '/zh/legal/nothing',
    '/zh/legal/constructor',
    '/zh/legal/__proto__',
    `${BASE}/2023-08-02`,
    `${BASE}/2023-08-01/revoked`,
    `${BASE}/2023-08-01/in-force/more`,
    `${BASE}/none/more`,
    `${BASE}/2023-08-01.json`,
    `${BASE}/history/2023-08-01`,
    `${BASE}/compare`,
    `${BASE}/compare?from=2023-08-01`,
    `${BASE}/compare?from=2023-08-01&to=//evil.example`,
    `${BASE}/compare/2023-08-01`,
    `${BASE}/compare/2023-08-01/2024-01-01`,
    `${BASE}/compare/2023-08-01/2027-01-01/more`,
    `${BASE}/clauses`,
    `${BASE}/clauses/1.3/more`,
    `${BASE}/since`,
    `${BASE}/since/2024-01-01`,
    `${BASE}/since/2023-08-01/more`,
    `${BASE}/constructor`,
    '/zh/legal/childrens-rules/since/2028-06-01',
  ])('%s is unknown', (address) => {
    expect(ask(address)).toEqual(problem(404, 'zh'));
  });

  it.each([
    '/zh/legal',
    `${BASE}/history`,
    `${BASE}/compare/2023-08-01/2027-01-01`,
    `${BASE}/compare/2027-01-01/2023-08-01`,
    `${BASE}/clauses/1.3`,
  ])('%s is a page of its own', (address) => {
    expect(ask(address)).toEqual({ kind: 'pass' });
  });

  it('what has changed since a version is that version against the one in force at this instant', () => {
    const since = (version: string, now?: Date) => ask(`${BASE}/since/${version}`, now ? { now } : {});
    expect(since('2023-08-01')).toEqual(redirect(`${BASE}/compare/2023-08-01/2023-08-01`, 307));
    const later = new Date('2026-12-31T16:00:00Z');
    expect(since('2023-08-01', later)).toEqual(redirect(`${BASE}/compare/2023-08-01/2027-01-01`, 307));
    expect(since('2027-01-01')).toEqual(redirect(`${BASE}/compare/2027-01-01/2023-08-01`, 307));
  });

  it('two versions chosen in a form lead to their comparison', () => {
    expect(ask(`${BASE}/compare?from=2027-01-01&to=2023-08-01`)).toEqual(
      redirect(`${BASE}/compare/2027-01-01/2023-08-01`, 307),
    );
  });
});

describe('an address that has moved', () => {
  const moved = {
    '/technologies/asr': '/technologies/speech-recognition',
    '/old': '/legal',
    '/old.xml': '/sitemap.xml',
  };

  it.each([
    ['/zh/technologies/asr', '/zh/technologies/speech-recognition'],
    ['/en/technologies/asr?utm_source=x', '/en/technologies/speech-recognition?utm_source=x'],
    ['/en/old', '/en/legal'],
    ['/old.xml?a=1', '/sitemap.xml?a=1'],
  ])('%s leads to %s for good, with its query and in its language', (address, location) => {
    expect(ask(address, { moved })).toEqual(redirect(location, 308));
  });

  it('without a language leads to the new place in the visitor’s', () => {
    expect(ask('/old?a=1', { moved, acceptLanguage: 'en' })).toEqual(redirect('/en/legal?a=1', 307, true));
    expect(ask('/technologies/asr', { moved })).toEqual(
      redirect('/zh/technologies/speech-recognition', 307, true),
    );
  });

  it('has nothing to do with those beside it', () => {
    expect(ask('/zh/technologies/asr/more', { moved }).kind).toBe('pass');
    expect(ask('/older', { moved })).toEqual(problem(404, 'zh', true));
  });
});
