import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listTrials } from '@/lib/trials/queries';

it('the registry names every open trial and no other', () => {
  const text = readFileSync('components/trials/registry.ts', 'utf8');
  const named = [...text.matchAll(/^ {2}'([a-z-]+)':/gm)].map(([, id]) => id);
  expect(named.sort()).toEqual(listTrials().map(({ id }) => id));
});
