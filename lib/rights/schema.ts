import { z } from 'zod';
import { codesOf } from '@/lib/core/field-codes';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { emailKey, readEmail } from '@/lib/typed/email';
import { readPhone } from '@/lib/typed/phone';
import { countGraphemes, hasHarmfulCharacters, tidyText } from '@/lib/typed/text';
import {
  CAPACITIES,
  DESCRIPTION_MAX,
  RIGHTS_FIELDS,
  RIGHTS_KINDS,
  type RightsField,
  type RightsKind,
} from './fields';
import { needsDescription, needsProof } from './rules';

/** Refused before anything counts graphemes. In UTF-16 units. */
const TEXT_UNITS_MAX = 24_000;

/** How somebody can be found and answered: `key` is what the blind index is made of. */
export type Contact = { kind: 'email' | 'phone'; text: string; key: string };

const contact = z.string({ error: 'contact_missing' }).transform((typed, context): Contact => {
  const text = typed.slice(0, 300).normalize('NFKC').trim();
  if (text === '') return fault(context, 'contact_missing');
  if (text.includes('@')) {
    const read = readEmail(text);
    return 'email' in read
      ? { kind: 'email', text: read.email, key: emailKey(read.email) }
      : fault(context, 'contact_invalid');
  }
  const read = readPhone(text);
  return 'phone' in read
    ? { kind: 'phone', text: read.phone.typed, key: read.phone.e164 }
    : fault(context, 'contact_invalid');
});

function fault(context: { addIssue: (issue: { code: 'custom'; message: string }) => void }, message: string) {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

const about = z
  .string()
  .default('')
  .transform((typed) => typed.slice(0, 100).normalize('NFKC').trim().toUpperCase())
  .refine((text) => text === '' || REFERENCE_PATTERN.test(text), { error: 'reference_invalid' });

const description = z
  .string()
  .default('')
  .refine((text) => text.length <= TEXT_UNITS_MAX, { error: 'description_long', abort: true })
  .transform(tidyText)
  .pipe(
    z
      .string()
      .refine((text) => !hasHarmfulCharacters(text.replaceAll('\n', '')), {
        error: 'description_characters',
        abort: true,
      })
      .refine((text) => countGraphemes(text) <= DESCRIPTION_MAX, { error: 'description_long' }),
  );

const fields = z.object({
  kind: z.enum(RIGHTS_KINDS, { error: 'kind_missing' }),
  capacity: z.enum(CAPACITIES, { error: 'capacity_missing' }),
  contact,
  reference: about,
  description,
  /** How many files of proof were chosen. */
  proof: z.number().int().min(0),
  proofConsent: z.literal('yes').optional().catch(undefined),
} satisfies Record<RightsField, z.ZodType>);

/** What somebody sends through the rights request form. Messages are codes, and the codes are keys of the message file. */
export type RightsInput = z.infer<typeof fields>;

const ERROR_CODES = [
  'kind_missing',
  'capacity_missing',
  'contact_missing',
  'contact_invalid',
  'reference_invalid',
  'description_missing',
  'description_long',
  'description_characters',
  'proof_missing',
  'proof_many',
  'proof_large',
  'proof_type',
  'proof_broken',
  'proofConsent_missing',
] as const;

export type RightsErrorCode = (typeof ERROR_CODES)[number];
export type RightsErrors = Partial<Record<RightsField, RightsErrorCode>>;

type Fields = Partial<Record<Exclude<RightsField, 'proof'>, string>> & { proof: number };

/** Checks the fields; on failure one code a field. */
export function checkRights(
  given: Fields,
): { ok: true; input: RightsInput } | { ok: false; errors: RightsErrors } {
  const parsed = fields.safeParse(given);
  const errors: RightsErrors = parsed.success ? {} : codesOf(parsed.error, RIGHTS_FIELDS, ERROR_CODES);
  const kind = RIGHTS_KINDS.find((known) => known === given.kind);
  if (kind && !errors.description && isDescriptionMissing(kind, given.description)) {
    errors.description = 'description_missing';
  }
  const capacity = CAPACITIES.find((known) => known === given.capacity);
  if (capacity && needsProof(capacity) && given.proof === 0) errors.proof = 'proof_missing';
  if (given.proof > 0 && given.proofConsent !== 'yes') errors.proofConsent = 'proofConsent_missing';
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, input: parsed.data };
}

function isDescriptionMissing(kind: RightsKind, text: string | undefined): boolean {
  return needsDescription(kind) && tidyText((text ?? '').slice(0, TEXT_UNITS_MAX)) === '';
}
