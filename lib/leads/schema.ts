import { z } from 'zod';
import { codesOf } from '@/lib/core/field-codes';
import { readEmail } from '@/lib/typed/email';
import { readPhone } from '@/lib/typed/phone';
import { longText } from '@/lib/typed/schemas';
import { countGraphemes, hasHarmfulCharacters, hasLetter, tidyLine } from '@/lib/typed/text';
import { CONTACT_FIELDS, type ContactField, DESCRIPTION_MAX, DESCRIPTION_MIN } from './fields';

/** Lengths in grapheme clusters. */
const NAME_MAX = 100;
const COMPANY_MAX = 200;

/** Refused before anything counts graphemes: no text within the limits comes near it. In UTF-16 units. */
const LINE_UNITS_MAX = 2000;

function line(field: 'name' | 'company', max: number) {
  return z
    .string({ error: `${field}_missing` })
    .max(LINE_UNITS_MAX, { error: `${field}_long`, abort: true })
    .transform(tidyLine)
    .pipe(
      z
        .string()
        .min(1, { error: `${field}_missing`, abort: true })
        .refine((text) => !hasHarmfulCharacters(text), { error: `${field}_characters`, abort: true })
        .refine(hasLetter, { error: `${field}_letters`, abort: true })
        .refine((text) => countGraphemes(text) <= max, { error: `${field}_long` }),
    );
}

const phone = z.string({ error: 'phone_missing' }).transform((typed, context) => {
  const read = readPhone(typed);
  if ('phone' in read) return read.phone;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

const email = z.string({ error: 'email_missing' }).transform((typed, context) => {
  const read = readEmail(typed);
  if ('email' in read) return read.email;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

const description = longText('description', { min: DESCRIPTION_MIN, max: DESCRIPTION_MAX });

/**
 * What a visitor sends through the contact form, in the browser and on the server. Messages are codes, and the codes
 * are keys of the message file. An empty technology means “not sure yet”.
 */
export const leadInput = z
  .object({
    name: line('name', NAME_MAX),
    phone,
    email,
    company: line('company', COMPANY_MAX),
    description,
    technology: z
      .string()
      .regex(/^([a-z0-9-]{1,64})?$/, { error: 'technology_unknown' })
      .default(''),
    /** What the sender says; nobody asks for a birth date. A form that doesn't ask is an adult's. */
    age: z.enum(['adult', 'minor', 'child'], { error: 'age_unknown' }).default('adult'),
    guardian: z.literal('yes').optional().catch(undefined),
    accept: z.literal('yes', { error: 'accept_missing' }),
    share: z.literal('yes').optional().catch(undefined),
  } satisfies Record<ContactField, z.ZodType>)
  .refine(({ age, guardian }) => age !== 'minor' || guardian === 'yes', {
    error: 'guardian_missing',
    path: ['guardian'],
    // Told together with whatever else is wrong, not after it.
    when: () => true,
  });

export type LeadInput = z.infer<typeof leadInput>;

const ERROR_CODES = [
  'name_missing',
  'name_characters',
  'name_letters',
  'name_long',
  'phone_missing',
  'phone_short',
  'phone_long',
  'phone_invalid',
  'email_missing',
  'email_no_at',
  'email_no_domain',
  'email_invalid',
  'company_missing',
  'company_characters',
  'company_letters',
  'company_long',
  'description_missing',
  'description_characters',
  'description_short',
  'description_long',
  'technology_unknown',
  'age_unknown',
  'guardian_missing',
  'accept_missing',
] as const;

export type ContactErrorCode = (typeof ERROR_CODES)[number];
export type ContactErrors = Partial<Record<ContactField, ContactErrorCode>>;

/** Checks the fields; on failure one code a field, in the order of the page. */
export function checkLead(
  fields: Partial<Record<ContactField, string>>,
): { ok: true; input: LeadInput } | { ok: false; errors: ContactErrors } {
  const parsed = leadInput.safeParse(fields);
  if (parsed.success) return { ok: true, input: parsed.data };
  return { ok: false, errors: codesOf(parsed.error, CONTACT_FIELDS, ERROR_CODES) };
}
