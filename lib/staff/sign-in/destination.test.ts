import { describe, expect, it } from 'vitest';
import { ownDestination, withDestination } from './destination';

describe('where the sign-in leads on to', () => {
  it.each([
    '/staff/leads',
    '/staff/leads/L-7K2M-9QXD',
    '/staff/leads?list=inbox&technology=face-detection',
    '/staff/rights/R-7K2M-9QXD/files/01HZ',
    '/staff/leads?q=%E4%BA%BA%E8%84%B8',
    '/staff/leads?note=//evil.example',
  ])('is a page of the desk: %s', (address) => {
    expect(ownDestination(address)).toBe(address);
    const step = new URL(withDestination('/staff/sign-in', address), 'http://a.example');
    expect(step.pathname).toBe('/staff/sign-in');
    expect(ownDestination(step.searchParams.get('to'))).toBe(address);
  });

  it.each([
    '//evil.example',
    '//evil.example/staff/leads',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'https://evil.example/staff/leads',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '%2F%2Fevil.example',
    '/%2Fevil.example',
    '/%5Cevil.example',
    '/staff/..//evil.example',
    '/staff/../..//evil.example',
    '/staff/%2e%2e//evil.example',
    '/staff/%2E%2e/%2e%2e/zh',
    '/staff\\..\\..\\evil.example',
    '/staff/\n/evil.example',
    '/staff/\u0000',
    '/staff@evil.example',
    '/staff.evil.example',
    '/staffing',
    '/zh/contact',
    '/',
    '',
    '/staff/sign-in?to=/staff/leads',
    '/staff/sign-in/second-factor',
    '/staff/enrolment',
    '/staff/invitation/token',
    `/staff/${'a'.repeat(1000)}`,
    undefined,
    null,
    ['/staff/leads', '//evil.example'],
    7,
  ])('is the start page where it was given as %j', (given) => {
    expect(ownDestination(given)).toBe('/staff');
    expect(withDestination('/staff/sign-in', given)).toBe('/staff/sign-in');
  });

  it('stays on this site however it is written', () => {
    for (const way of [
      '//e.example',
      '/\\e.example',
      'http:/\\e.example',
      '/staff/../\\e.example',
      '/./staff/..//e.example',
    ]) {
      for (const given of [
        way,
        encodeURIComponent(way),
        encodeURIComponent(encodeURIComponent(way)),
        `/staff/${way}`,
      ]) {
        const { origin, pathname } = new URL(ownDestination(given), 'http://desk.example');
        expect([origin, pathname]).toEqual(['http://desk.example', expect.stringMatching(/^\/staff(\/|$)/)]);
      }
    }
  });
});
