import { describe, expect, it } from 'vitest';
import { MACHINE_POLICY, pagePolicy, WORKER_POLICY } from './csp';
import { PAGE_FADE_SOURCE } from './page-fade';

function directives(policy: string): Map<string, string[]> {
  const entries = policy.split('; ').map((text): [string, string[]] => {
    const [name = '', ...sources] = text.split(' ');
    return [name, sources];
  });
  return new Map(entries);
}

describe('the policy of a page', () => {
  it('allows nothing that it doesn’t name', () => {
    const policy = directives(pagePolicy({}));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['frame-ancestors', 'base-uri', 'object-src'])
      expect(policy.get(name)).toEqual(["'none'"]);
    expect(policy.get('style-src')).toEqual(["'self'", PAGE_FADE_SOURCE]);
    for (const name of ['script-src', 'connect-src', 'worker-src', 'form-action', 'font-src']) {
      expect(policy.get(name)).toEqual(["'self'"]);
    }
    expect(policy.has('upgrade-insecure-requests')).toBe(false);
  });

  it('never allows inline or evaluated script as such', () => {
    const policies = [
      pagePolicy({}),
      pagePolicy({ nonce: 'abc', wasm: true, https: true }),
      pagePolicy({ scriptHashes: ["'sha256-a'"], styleHashes: ["'sha256-b'"] }),
      MACHINE_POLICY,
      WORKER_POLICY,
    ];
    for (const policy of policies) {
      expect(policy).not.toContain('unsafe-inline');
      expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval/);
      expect(policy).not.toMatch(/https?:\/\/|\*/);
    }
  });

  it('names inline scripts by hash, or by the nonce of the request', () => {
    const hashed = directives(pagePolicy({ scriptHashes: ["'sha256-a'", "'sha256-a'"] }));
    expect(hashed.get('script-src')).toEqual(["'self'", "'sha256-a'"]);
    const dynamic = directives(pagePolicy({ scriptHashes: ["'sha256-a'"], nonce: 'n0' }));
    expect(dynamic.get('script-src')).toEqual(["'self'", "'sha256-a'", "'nonce-n0'"]);
  });

  it('lets trials alone compile WebAssembly', () => {
    expect(pagePolicy({ wasm: true })).toContain("'wasm-unsafe-eval'");
    expect(pagePolicy({})).not.toContain('wasm');
  });

  it('asks for https where the site has it', () => {
    expect(directives(pagePolicy({ https: true })).get('upgrade-insecure-requests')).toEqual([]);
  });

  it('is relaxed for the development server and for nothing else', () => {
    const policy = directives(pagePolicy({ development: true, nonce: 'n0' }));
    expect(policy.get('script-src')).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"]);
    expect(policy.get('connect-src')).toEqual(["'self'", 'ws:']);
  });
});
