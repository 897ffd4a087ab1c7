import { z } from 'zod';
import { isIsoDate } from '@/lib/core/dates';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { LANGUAGE_TAGS } from '@/lib/i18n/locales';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const language = z.enum([LANGUAGE_TAGS.zh, LANGUAGE_TAGS.en]);
const instant = z.string().refine((text) => isInstant(text));

/** Base64url of so many bytes. */
function encoded(bytes: number) {
  return z.string().refine((text) => {
    const raw = Buffer.from(text, 'base64url');
    return raw.length === bytes && raw.toString('base64url') === text;
  });
}

const acceptedText = z.strictObject({
  document: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string().refine(isIsoDate),
  language,
  /** Of the canonical text that was shown, in hex (docs/canonical-text.md). */
  sha256,
  /** The words beside the box that was ticked. */
  sentence: z.string().min(1),
});

/** The kinds of receipt, each with the letter that its references begin with. The first is of a lead. */
const REFERENCE_LETTERS = { receipt: 'L', 'rights-receipt': 'R', 'report-receipt': 'P' } as const;

export type ReceiptKind = keyof typeof REFERENCE_LETTERS;

/** What is signed. docs/receipt.md says what each field means. */
const statement = z.strictObject({
  kind: z.enum(['receipt', 'rights-receipt', 'report-receipt']),
  version: z.literal(1),
  reference: z.string().regex(REFERENCE_PATTERN),
  /** ISO 8601 in UTC, with milliseconds. */
  receivedAt: instant,
  language,
  accepted: z.array(acceptedText),
  /** The words of a declaration that was ticked: of reports alone. */
  declared: z.string().min(1).optional(),
  /** Of the answers under their salt, in hex. */
  answersSha256: sha256,
  /** Of the salt's 16 bytes, in hex, so that the salt can't be swapped. */
  saltSha256: sha256,
  /** The id of the key that signed. */
  key: z.string().regex(/^[a-z0-9-]{1,32}$/),
});

const signed = statement.extend({ signature: encoded(64) });

/** A receipt as it is stored: it names nobody, and tells nothing of the answers. */
export const signedReceipt = signed.superRefine(checkKind);

/**
 * A receipt as its holder keeps it. The salt lets them prove what they sent; the public key makes the file complete, but
 * only the operator's published keys make it count.
 */
export const heldReceipt = signed
  .extend({ salt: encoded(16).optional(), publicKey: encoded(32).optional() })
  .superRefine(checkKind);

export type AcceptedText = z.infer<typeof acceptedText>;
export type Statement = z.infer<typeof statement>;
export type SignedReceipt = z.infer<typeof signedReceipt>;
export type HeldReceipt = z.infer<typeof heldReceipt>;

/** A receipt of one kind never passes for one of another. */
function checkKind({ kind, reference, accepted, declared }: Statement, check: z.RefinementCtx): void {
  const faults = {
    reference: !reference.startsWith(`${REFERENCE_LETTERS[kind]}-`),
    accepted: kind === 'receipt' && accepted.length === 0,
    declared: (kind === 'report-receipt') !== (declared !== undefined),
  };
  for (const [field, isFault] of Object.entries(faults)) {
    if (isFault) check.addIssue({ code: 'custom', path: [field] });
  }
}

function isInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}
