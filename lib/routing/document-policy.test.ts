import { describe, expect, it } from 'vitest';
import { documentPolicy, isDocument } from './document-policy';

const page = { file: '', route: '', scriptHashes: ["'sha256-own'"], styleHashes: [] };
const site = {
  pages: { pages: { '/zh': page }, layoutHashes: ["'sha256-layout'"] },
  https: false,
  development: false,
};

describe('the policy of the page under an address', () => {
  it('names the scripts of the prerendered page that is shown, without a nonce', () => {
    const policy = documentPolicy(site, { pathname: '/anything', shown: '/zh', nonce: 'n0' });
    expect(policy).toContain("script-src 'self' 'sha256-own';");
  });

  it('gives a dynamic page a nonce and the script of the common layout', () => {
    const policy = documentPolicy(site, { pathname: '/zh/contact', shown: '/zh/contact', nonce: 'n0' });
    expect(policy).toContain("script-src 'self' 'sha256-layout' 'nonce-n0';");
  });

  it('lets a trial compile WebAssembly', () => {
    const pathname = '/zh/technologies/x/trial';
    expect(documentPolicy(site, { pathname, shown: pathname, nonce: 'n0' })).toContain("'wasm-unsafe-eval'");
  });
});

it.each([
  ['/zh', true],
  ['/en/legal/service-agreement/2023-08-01', true],
  ['/staff', true],
  ['/staff/leads', true],
  ['/', false],
  ['/api/health', false],
  ['/robots.txt', false],
  ['/zh/manifest.webmanifest', false],
  ['/legal/index.json', false],
])('%s is answered with a page: %s', (pathname, expected) => {
  expect(isDocument(pathname)).toBe(expected);
});
