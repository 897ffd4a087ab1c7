import { z } from 'zod';
import { codesOf } from '@/lib/core/field-codes';
import { longText, optionalEmail } from '@/lib/typed/schemas';
import { countGraphemes, hasHarmfulCharacters, hasLetter, tidyLine } from '@/lib/typed/text';
import {
  CAPACITIES,
  DESCRIPTION_MAX,
  DESCRIPTION_MIN,
  NAME_MAX,
  REPORT_FIELDS,
  type ReportField,
  TARGET_MAX,
} from './fields';
import { needsIdentity } from './identity';

/** Refused before anything counts graphemes. In UTF-16 units. */
const LINE_UNITS_MAX = 6000;

const name = z
  .string()
  .default('')
  .refine((typed) => typed.length <= LINE_UNITS_MAX, { error: 'name_long', abort: true })
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .refine((typed) => !hasHarmfulCharacters(typed), { error: 'name_characters', abort: true })
      .refine((typed) => typed === '' || hasLetter(typed), { error: 'name_letters', abort: true })
      .refine((typed) => countGraphemes(typed) <= NAME_MAX, { error: 'name_long' }),
  );

const fields = z.object({
  capacity: z.enum(CAPACITIES, { error: 'capacity_missing' }),
  /** Whether it is one that the form offers is asked apart: the agreement in force says so. */
  ground: z
    .string({ error: 'ground_missing' })
    .min(1, { error: 'ground_missing' })
    .max(64, { error: 'ground_missing' }),
  target: longText('target', { min: 1, max: TARGET_MAX }),
  description: longText('description', { min: DESCRIPTION_MIN, max: DESCRIPTION_MAX }),
  /** How many files were chosen. */
  evidence: z.number().int().min(0),
  name,
  email: optionalEmail,
  goodFaith: z.literal('yes', { error: 'goodFaith_missing' }),
} satisfies Record<ReportField, z.ZodType>);

/** What somebody sends through the report form. Messages are codes, and the codes are keys of the message file. */
export type ReportInput = z.infer<typeof fields>;

const ERROR_CODES = [
  'capacity_missing',
  'ground_missing',
  'target_missing',
  'target_characters',
  'target_long',
  'description_missing',
  'description_characters',
  'description_short',
  'description_long',
  'evidence_many',
  'evidence_large',
  'evidence_type',
  'evidence_broken',
  'name_missing',
  'name_characters',
  'name_letters',
  'name_long',
  'email_missing',
  'email_invalid',
  'goodFaith_missing',
] as const;

export type ReportErrorCode = (typeof ERROR_CODES)[number];
export type ReportErrors = Partial<Record<ReportField, ReportErrorCode>>;

export type TypedReport = Partial<Record<Exclude<ReportField, 'evidence'>, string>> & { evidence: number };

/**
 * Checks the fields; on failure one code a field.
 *
 * @param isOffered whether a ground is one of the form's
 */
export function checkReport(
  given: TypedReport,
  isOffered: (ground: string) => boolean,
): { ok: true; input: ReportInput } | { ok: false; errors: ReportErrors } {
  const parsed = fields.safeParse(given);
  const errors: ReportErrors = parsed.success ? {} : codesOf(parsed.error, REPORT_FIELDS, ERROR_CODES);
  if (!errors.ground && !isOffered(given.ground ?? '')) errors.ground = 'ground_missing';
  const capacity = CAPACITIES.find((known) => known === given.capacity);
  if (capacity && needsIdentity({ ground: given.ground ?? '', capacity })) {
    if (!errors.name && tidyLine(given.name ?? '') === '') errors.name = 'name_missing';
    if (!errors.email && (given.email ?? '').trim() === '') errors.email = 'email_missing';
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, input: parsed.data };
}
