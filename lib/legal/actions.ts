'use server';

import { keyRing } from '@/lib/crypto/keys';
import { publicKeys } from '@/lib/crypto/signing';
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales';
import { RECEIPT_UNITS_MAX } from '@/lib/receipts/verify';
import { setResponseStatus } from '@/lib/server/response-status';
import { listDocuments } from './queries';
import type { VerifyAnswer, VerifyField, VerifyState } from './verify-state';
import { judgeReceipt } from './verify-receipt';

/** Judges the receipt that was pasted or chosen. Nothing of it is kept or logged. */
export async function verifyPosted(_previous: VerifyState, posted: FormData): Promise<VerifyAnswer> {
  const { field, text, locale } = await readPosted(posted);
  const verdict = judgeReceipt(text, publicKeys(keyRing()));
  if (!verdict.ok) {
    setResponseStatus(422);
    const { fault, about } = verdict;
    return { status: 'invalid', field, fault, about, text: field === 'receipt' ? text : '' };
  }
  const documents = await listDocuments(locale);
  const titles = Object.fromEntries(documents.map(({ document, title }) => [document, title]));
  return { status: 'valid', receipt: { ...verdict.receipt, titles } };
}

/** Reads what came in, without judging it. Whoever calls an action by hand can send anything in the place of a form. */
async function readPosted(posted: unknown) {
  const formData = posted instanceof FormData ? posted : new FormData();
  const [file, pasted, sentLocale] = ['file', 'receipt', 'locale'].map((name) => formData.get(name));
  const locale = isLocale(sentLocale) ? sentLocale : DEFAULT_LOCALE;
  const isChosen = file instanceof File && file.size > 0;
  const field: VerifyField = isChosen ? 'file' : 'receipt';
  if (!isChosen) return { field, locale, text: typeof pasted === 'string' ? pasted : '' };
  // In UTF-8 a unit takes three bytes at most; one more than the limit is enough to be refused.
  const text = await file.slice(0, 3 * RECEIPT_UNITS_MAX + 3).text();
  return { field, locale, text };
}
