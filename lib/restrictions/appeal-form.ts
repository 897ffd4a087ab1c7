import { z } from 'zod';
import { codesOf } from '@/lib/core/field-codes';
import type { FormState } from '@/lib/core/form-state';
import { REFERENCE_PATTERN } from '@/lib/core/ids';
import { longText, optionalEmail } from '@/lib/typed/schemas';

export const APPEAL_FIELDS = ['reference', 'body', 'email'] as const;
export type AppealField = (typeof APPEAL_FIELDS)[number];

/** In grapheme clusters. */
export const APPEAL_MIN = 10;
export const APPEAL_MAX = 2000;

const ERROR_CODES = [
  'reference_missing',
  'reference_invalid',
  'body_missing',
  'body_short',
  'body_long',
  'body_characters',
  'email_invalid',
] as const;

export type AppealErrorCode = (typeof ERROR_CODES)[number];
export type AppealErrors = Partial<Record<AppealField, AppealErrorCode>>;

export type AppealFormState = FormState<AppealField, AppealErrorCode, 'gone'>;

const fields = z.object({
  reference: z
    .string({ error: 'reference_missing' })
    .transform((typed) => typed.slice(0, 100).normalize('NFKC').trim().toUpperCase())
    .pipe(
      z
        .string()
        .min(1, { error: 'reference_missing', abort: true })
        .regex(REFERENCE_PATTERN, { error: 'reference_invalid' }),
    ),
  body: longText('body', { min: APPEAL_MIN, max: APPEAL_MAX }),
  email: optionalEmail,
} satisfies Record<AppealField, z.ZodType>);

export type AppealInput = z.infer<typeof fields>;

export function checkAppeal(
  given: Partial<Record<AppealField, string>>,
): { ok: true; input: AppealInput } | { ok: false; errors: AppealErrors } {
  const parsed = fields.safeParse(given);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, errors: codesOf(parsed.error, APPEAL_FIELDS, ERROR_CODES) };
}
