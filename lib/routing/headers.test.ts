import { describe, expect, it } from 'vitest';
import { isTrial, securityHeaders } from './headers';
import { originOf } from './site-url';
import { isUntrustedHeader } from './untrusted-headers';

const TRIAL = '/zh/technologies/text-recognition/trial';

describe('the headers of every answer', () => {
  it('keep other sites from framing, opening, loading or guessing it', () => {
    expect(securityHeaders('/zh', false)).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  it('let other sites show a share picture, and no other file', () => {
    const policy = (address: string) => securityHeaders(address, false)['Cross-Origin-Resource-Policy'];
    expect(policy('/_site/share/zh.0123456789ab.png')).toBe('cross-origin');
    for (const address of ['/_site/site.js', '/_site/share', '/zh/_site/share/x.png', '/icon-512.png']) {
      expect(policy(address)).toBe('same-origin');
    }
  });

  it('promise https for two years only where the site has it, and for no other host', () => {
    expect(securityHeaders('/zh', false)).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders('/zh', true)['Strict-Transport-Security']).toBe('max-age=63072000');
  });

  it('give camera, microphone and isolation to trials alone', () => {
    const trial = securityHeaders(TRIAL, false);
    expect(trial['Permissions-Policy']).toContain('camera=(self), microphone=(self)');
    expect(trial['Cross-Origin-Embedder-Policy']).toBe('require-corp');
    for (const address of ['/zh', '/zh/technologies/text-recognition', `${TRIAL}/more`, '/trial']) {
      const others = securityHeaders(address, false);
      expect(others['Permissions-Policy']).toContain('camera=(), microphone=()');
      expect(others).not.toHaveProperty('Cross-Origin-Embedder-Policy');
      expect(isTrial(address)).toBe(false);
    }
  });

  it('give no page any other feature', () => {
    expect(securityHeaders(TRIAL, false)['Permissions-Policy']?.match(/\(self\)/g)).toHaveLength(2);
  });
});

describe('request headers that only this server may write', () => {
  it.each([
    'content-security-policy',
    'content-security-policy-report-only',
    'x-nonce',
    'x-request-id',
    'x-asked-address',
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'forwarded',
    'x-real-ip',
    'x-nextjs-data',
    'x-now-route-matches',
    'x-matched-path',
    'x-invoke-path',
    'x-prerender-revalidate',
    'next-resume',
  ])('%s is dropped', (name) => {
    expect(isUntrustedHeader(name)).toBe(true);
  });

  it.each(['host', 'cookie', 'origin', 'referer', 'next-action', 'rsc', 'content-type', 'accept-language'])(
    '%s is the visitor’s to send',
    (name) => {
      expect(isUntrustedHeader(name)).toBe(false);
    },
  );
});

describe('the address of the site', () => {
  it.each([
    [{ SITE_URL: 'https://ai.example.com/', HOST: '0.0.0.0', PORT: 1 }, 'https://ai.example.com'],
    [{ SITE_URL: 'https://ai.example.com:8443/path', HOST: '::', PORT: 1 }, 'https://ai.example.com:8443'],
    [{ SITE_URL: undefined, HOST: '127.0.0.1', PORT: 3000 }, 'http://127.0.0.1:3000'],
    [{ SITE_URL: undefined, HOST: '0.0.0.0', PORT: 3000 }, 'http://localhost:3000'],
    [{ SITE_URL: undefined, HOST: '::1', PORT: 80 }, 'http://[::1]:80'],
  ])('%j is %s', (configured, origin) => {
    expect(originOf(configured)).toBe(origin);
  });
});
