// Whether a receipt is one of ours, and if not, why not. The clock has no part in it: a receipt doesn't expire.
import { publicText } from '@/lib/crypto/ed25519';
import type { PublicKeys } from '@/lib/crypto/signing';
import { hashSalt } from './answers';
import { isSpelledCanonically } from '@/lib/core/canonical-json';
import { type AcceptedText, type HeldReceipt, heldReceipt } from './schema';
import { isGenuine } from './sign';

/** In UTF-16 units. A receipt with two documents has about 1500. */
export const RECEIPT_UNITS_MAX = 16_000;

export const RECEIPT_FAULTS = [
  'receipt_missing',
  'receipt_long',
  'receipt_not_json',
  'receipt_fields',
  'receipt_spelling',
  'receipt_key_unknown',
  'receipt_key_other',
  'receipt_signature',
  'receipt_salt',
  'receipt_text',
] as const;

/** A key of the message file. */
export type ReceiptFault = (typeof RECEIPT_FAULTS)[number];

/** What it is judged by. */
export type Trusted = {
  keys: PublicKeys;
  /** The published hash of a text; undefined where no such text was published. */
  publishedSha256: (text: Omit<AcceptedText, 'sha256' | 'sentence'>) => string | undefined;
};

/** `about` names what a fault is about: fields, a key, a document with its version. It is text from outside. */
export type Verdict = { ok: true; receipt: HeldReceipt } | { ok: false; fault: ReceiptFault; about: string };

/** Judges the text of a receipt as its holder kept it, signature before anything that the signature vouches for. */
export function verifyReceipt(text: string, trusted: Trusted): Verdict {
  const tidy = text.replace(/^\uFEFF/, '').trim();
  if (tidy === '') return fail('receipt_missing');
  if (tidy.length > RECEIPT_UNITS_MAX) return fail('receipt_long');
  const json = parseJson(tidy);
  if (json === undefined) return fail('receipt_not_json');
  const parsed = heldReceipt.safeParse(json);
  // What isn't an object at all lacks every field, the first among them.
  if (!parsed.success) return fail('receipt_fields', fieldsAtFault(parsed.error.issues) || 'kind');
  const receipt = parsed.data;
  if (!isSpelledCanonically(tidy, receipt)) return fail('receipt_spelling');
  return judge(receipt, trusted);
}

function judge(receipt: HeldReceipt, { keys, publishedSha256 }: Trusted): Verdict {
  const { salt, publicKey, ...signed } = receipt;
  const key = keys.get(signed.key);
  if (!key) return fail('receipt_key_unknown', signed.key);
  if (!isGenuine(signed, keys)) return fail('receipt_signature');
  if (publicKey !== undefined && publicKey !== publicText(key)) return fail('receipt_key_other', signed.key);
  if (salt !== undefined && hashSalt(salt) !== signed.saltSha256) return fail('receipt_salt');
  const other = signed.accepted.find((text) => publishedSha256(text) !== text.sha256);
  if (other) return fail('receipt_text', `${other.document} ${other.version}`);
  return { ok: true, receipt };
}

function fail(fault: ReceiptFault, about = ''): Verdict {
  return { ok: false, fault, about };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Issue = { code?: string; path: PropertyKey[]; keys?: string[] };

/** The names of the fields that are missing, unknown or unreadable; at most five. */
function fieldsAtFault(issues: Issue[]): string {
  const names = issues.flatMap(({ path, keys }) =>
    (keys ?? ['']).map((key) => [...path, ...(key === '' ? [] : [key])].join('.').slice(0, 60)),
  );
  return [...new Set(names)]
    .filter((name) => name !== '')
    .slice(0, 5)
    .join(', ');
}
