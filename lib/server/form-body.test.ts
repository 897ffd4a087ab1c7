import { describe, expect, it } from 'vitest';
import { refuseForm } from './form-body';

const FIELD = 'Content-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n';
const WHOLE = `--b\r\n${FIELD}--b--\r\n`;
const MULTIPART = 'multipart/form-data; boundary=b';

function refusalOf(contentType: string | undefined, body: string, action?: string) {
  const headers = { 'content-type': contentType, ...(action === undefined ? {} : { 'next-action': action }) };
  return refuseForm({ headers }, Buffer.from(body));
}

describe('a posted body', () => {
  it.each([
    ['as browsers write it', MULTIPART, WHOLE],
    ['without the last line end', MULTIPART, WHOLE.trimEnd()],
    ['with its boundary in quotes', 'multipart/form-data; boundary="b"', WHOLE],
    ['with another parameter', 'Multipart/Form-Data; charset=utf-8; boundary=b', WHOLE],
  ])('%s is a form', (_how, contentType, body) => {
    expect(refusalOf(contentType, body)).toBeNull();
  });

  it('of what undici sends for FormData is a form', async () => {
    const data = new FormData();
    data.set('$ACTION_REF_1', '');
    data.set('name', '欧阳·明');
    const request = new Request('http://site.invalid', { method: 'POST', body: data });
    const contentType = request.headers.get('content-type') ?? '';
    expect(refusalOf(contentType, Buffer.from(await request.arrayBuffer()).toString('utf8'))).toBeNull();
  });

  it('called by script names its action in a header instead', () => {
    const body = WHOLE.replace('$ACTION_REF_1', '1_name');
    expect(refusalOf(MULTIPART, body, '40abc')).toBeNull();
    expect(refusalOf(MULTIPART, body)).toBe(400);
  });

  it.each([
    ['JSON', 'application/json', '{}'],
    ['plain text', 'text/plain;charset=UTF-8', '[]'],
    ['the other way to write a form', 'application/x-www-form-urlencoded', 'name=x'],
    ['of no kind', undefined, WHOLE],
    ['without a boundary', 'multipart/form-data', WHOLE],
    ['with a boundary that is too long', `multipart/form-data; boundary=${'b'.repeat(71)}`, WHOLE],
  ])('that is %s is refused as unsupported', (_what, contentType, body) => {
    expect(refusalOf(contentType, body)).toBe(415);
  });

  it.each([
    ['empty', ''],
    ['without a part', '--b--\r\n'],
    ['cut off', WHOLE.slice(0, -6)],
    ['of another boundary', WHOLE.replaceAll('--b', '--c')],
    ['with something before it', `x${WHOLE}`],
  ])('that is %s is refused as damaged', (_what, body) => {
    expect(refusalOf(MULTIPART, body)).toBe(400);
  });
});
