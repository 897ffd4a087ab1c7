import { expect, it } from 'vitest';
import { textOf } from './posted';

it('a field of a form is its text; a file, a missing field and whatever is no form are empty', () => {
  const form = new FormData();
  form.set('name', '欧阳');
  form.set('file', new File(['x'], 'x.txt'));
  expect(textOf(form, 'name')).toBe('欧阳');
  for (const [posted, name] of [
    [form, 'file'],
    [form, 'other'],
    [{ status: 'idle' }, 'name'],
    [null, 'name'],
  ] as const)
    expect(textOf(posted, name)).toBe('');
});
