import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInRange } from './node-version.mjs';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

describe('the versions of Node.js that package.json names', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.21.1', '24.0.0', '26.3.1'])('hold %s', (version) => {
    expect(isInRange(version, engines.node)).toBe(true);
  });

  it.each(['8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])('do not hold %s', (version) => {
    expect(isInRange(version, engines.node)).toBe(false);
  });

  it('can not be written in a form that is not understood', () => {
    expect(() => isInRange('20.19.0', '20.x')).toThrow('Unreadable range');
  });
});
