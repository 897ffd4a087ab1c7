import { expect, it } from 'vitest';
import { z } from 'zod';
import { codesOf } from './field-codes';

const schema = z.object({
  name: z
    .string({ error: 'name_missing' })
    .min(2, { error: 'name_short' })
    .regex(/^a/, { error: 'name_odd' }),
  mail: z.string({ error: 'mail_missing' }),
});

function faultsOf(given: unknown) {
  const { error } = schema.safeParse(given);
  if (!error) throw new Error('Nothing is wrong.');
  return error;
}

it('each field has the first code of what is wrong with it, in the order of the page', () => {
  const codes = ['mail_missing', 'name_missing', 'name_short', 'name_odd'] as const;
  const found = codesOf(faultsOf({ name: 'b' }), ['mail', 'name'], codes);
  expect(Object.entries(found)).toEqual([
    ['mail', 'mail_missing'],
    ['name', 'name_short'],
  ]);
});

it('a message that nobody has words for is a bug', () => {
  expect(() => codesOf(faultsOf({ name: 'b', mail: '' }), ['name'], ['name_odd'])).toThrow('name');
});
