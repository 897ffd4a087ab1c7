import { beforeAll, describe, expect, it, vi } from 'vitest';
import { newKeyText, parseKeyRing } from '@/lib/crypto/key-text';
import { keyRing } from '@/lib/crypto/keys';
import { newSalt } from '@/lib/receipts/answers';
import { canonicalJson } from '@/lib/core/canonical-json';
import { signReceipt } from '@/lib/receipts/sign';
import { RECEIPT_UNITS_MAX } from '@/lib/receipts/verify';
import { verifyPosted } from './actions';
import { publishedSha256 } from './published-text';

const keys = newKeyText();

beforeAll(() => {
  vi.stubEnv('DATA_KEYS', keys);
  keyRing();
});

function ownReceipt(): string {
  const text = { document: 'privacy-policy', version: '2023-08-01' };
  const sha256 = publishedSha256({ ...text, locale: 'en' }) ?? '';
  const signed = signReceipt(parseKeyRing(keys), {
    kind: 'receipt',
    reference: 'L-7K3M-Q9XD',
    receivedAt: new Date('2026-03-01T04:00:00Z'),
    locale: 'en',
    accepted: [{ ...text, sha256, language: 'en', sentence: 'I accept' }],
    answers: {},
    salt: newSalt(),
  });
  return canonicalJson(signed);
}

function formOf(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const verify = (posted: unknown) => verifyPosted({ status: 'idle' }, posted as FormData);
const file = (text: string) => new File([text], 'receipt.json');

describe('the form that verifies a receipt', () => {
  it('takes the file where both a file and a text are given, and names documents in the visitor’s language', async () => {
    const posted = formOf({ receipt: 'x', file: file(ownReceipt()), locale: 'zh' });
    expect(await verify(posted)).toMatchObject({
      status: 'valid',
      receipt: { reference: 'L-7K3M-Q9XD', titles: { 'privacy-policy': '隐私政策' } },
    });
  });

  it('takes the text where the file is empty, as browsers send one that wasn’t chosen', async () => {
    const posted = formOf({ receipt: ownReceipt(), file: new File([], ''), locale: 'en' });
    expect(await verify(posted)).toMatchObject({ status: 'valid' });
  });

  it('says at which field the fault is, and gives a pasted text back', async () => {
    expect(await verify(formOf({ receipt: ' {} ' }))).toMatchObject({
      status: 'invalid',
      field: 'receipt',
      text: ' {} ',
    });
    expect(await verify(formOf({ receipt: 'x', file: file('{}') }))).toMatchObject({
      field: 'file',
      text: '',
    });
  });

  it('doesn’t read a file to its end', async () => {
    const huge = file('语'.repeat(RECEIPT_UNITS_MAX * 20));
    expect(await verify(formOf({ file: huge }))).toMatchObject({ field: 'file', fault: 'receipt_long' });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'receipt={}'],
    ['a form without fields', new FormData()],
    ['a file in the place of the text', formOf({ receipt: file('{}') })],
    ['a text in the place of the file', formOf({ file: '{}' })],
  ])('takes %s for an empty form', async (_what, posted) => {
    expect(await verify(posted)).toMatchObject({ status: 'invalid', fault: 'receipt_missing' });
  });

  it.each([
    ['deep nesting', '['.repeat(7000) + ']'.repeat(7000)],
    ['a prototype', '{"__proto__":{"kind":"receipt"},"constructor":1}'],
    ['a number without end', '1'.repeat(5000)],
    ['null', 'null'],
  ])('survives %s', async (_what, receipt) => {
    expect(await verify(formOf({ receipt }))).toMatchObject({ status: 'invalid', fault: 'receipt_fields' });
  });
});
