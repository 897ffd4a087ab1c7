import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENV_NAMES } from '@/lib/core/env';

const example = readFileSync('.env.example', 'utf8');

describe('.env.example', () => {
  it('lists exactly the settings the site reads, each once', () => {
    const listed = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...listed].sort()).toEqual([...ENV_NAMES].sort());
  });

  it('sets none of them, so that a plain copy changes nothing', () => {
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });
});
