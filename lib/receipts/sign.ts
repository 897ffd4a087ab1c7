import type { KeyRing } from '@/lib/crypto/key-text';
import { isSignedBy, type PublicKeys, signBytes } from '@/lib/crypto/signing';
import { LANGUAGE_TAGS, type Locale } from '@/lib/i18n/locales';
import { type Answers, hashAnswers, hashSalt } from './answers';
import { canonicalJson } from '@/lib/core/canonical-json';
import type { AcceptedText, ReceiptKind, SignedReceipt, Statement } from './schema';

/** What a receipt is about. */
export type Receivable = {
  kind: ReceiptKind;
  reference: string;
  receivedAt: Date;
  locale: Locale;
  accepted: AcceptedText[];
  /** The words of the declaration that was ticked, with a report. */
  declared?: string;
  answers: Answers;
  salt: string;
};

/** Makes the receipt of something received, signed with the ring's current key. */
export function signReceipt(ring: KeyRing, received: Receivable): SignedReceipt {
  const { kind, reference, receivedAt, locale, accepted, declared, answers, salt } = received;
  const statement: Omit<Statement, 'key'> = {
    kind,
    version: 1,
    reference,
    receivedAt: receivedAt.toISOString(),
    language: LANGUAGE_TAGS[locale],
    accepted,
    ...(declared !== undefined && { declared }),
    answersSha256: hashAnswers(answers, salt),
    saltSha256: hashSalt(salt),
  };
  return { ...statement, ...signBytes(ring, (key) => signedBytes({ ...statement, key })) };
}

/** The bytes that a receipt's signature is of. */
export function signedBytes(statement: Statement): Buffer {
  return Buffer.from(canonicalJson(statement), 'utf8');
}

/** True when the key named in a receipt signed it. */
export function isGenuine({ signature, ...statement }: SignedReceipt, keys: PublicKeys): boolean {
  const key = keys.get(statement.key);
  return key !== undefined && isSignedBy(key, signedBytes(statement), signature);
}
