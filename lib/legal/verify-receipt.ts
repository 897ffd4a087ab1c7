import type { PublicKeys } from '@/lib/crypto/signing';
import { localeOfTag } from '@/lib/i18n/locales';
import { type Verdict, verifyReceipt } from '@/lib/receipts/verify';
import { publishedSha256 } from './published-text';

/** Judges a receipt by these keys and by the texts that are published here. */
export function judgeReceipt(text: string, keys: PublicKeys): Verdict {
  return verifyReceipt(text, {
    keys,
    publishedSha256: ({ language, ...version }) =>
      publishedSha256({ ...version, locale: localeOfTag(language) }),
  });
}
