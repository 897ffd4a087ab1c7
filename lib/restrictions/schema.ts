import { z } from 'zod';
import { codesOf } from '@/lib/core/field-codes';
import { isIsoDate, shanghaiDate, startOfShanghaiDay } from '@/lib/core/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { longText, optionalEmail } from '@/lib/typed/schemas';
import { tidyText } from '@/lib/typed/text';
import { LONGEST_DAYS, RESTRICTION_KINDS, SUBJECT_KINDS, WITHHELD_GROUNDS } from './rules';
import { readSubject, type Subject } from './subject';

const DAY_MS = 24 * 60 * 60 * 1000;

/** In grapheme clusters. */
export const REASONS_MIN = 10;
export const REASONS_MAX = 2000;

const withheldWhy = z.string().max(4000, { error: 'withheldWhy_long' }).default('').transform(tidyText);

const fields = z.object({
  kind: z.enum(RESTRICTION_KINDS, { error: 'kind_missing' }),
  subjectKind: z.enum(SUBJECT_KINDS, { error: 'subjectKind_missing' }),
  subject: z.string({ error: 'subject_missing' }).min(1, { error: 'subject_missing' }),
  trial: z
    .string()
    .regex(/^([a-z0-9-]{1,64})?$/)
    .default(''),
  /** The day on which it happened, which says which version counts. */
  occurredOn: z.string({ error: 'occurredOn_missing' }).refine(isIsoDate, { error: 'occurredOn_missing' }),
  clause: z
    .string({ error: 'clause_missing' })
    .min(1, { error: 'clause_missing' })
    .max(32, { error: 'clause_missing' }),
  reasons: longText('reasons', { min: REASONS_MIN, max: REASONS_MAX }),
  evidence: longText('evidence', { min: REASONS_MIN, max: REASONS_MAX }),
  /** The last day of it. */
  until: z.string({ error: 'until_missing' }).refine(isIsoDate, { error: 'until_missing' }),
  email: optionalEmail,
  locale: z.enum(LOCALES).catch('zh'),
  withheld: z
    .enum(['', ...WITHHELD_GROUNDS])
    .catch('')
    .default(''),
  withheldWhy,
});

export type RestrictionField = keyof typeof fields.shape;

export const RESTRICTION_FIELDS = Object.keys(fields.shape) as RestrictionField[];

/** A decision as a member of staff wrote it, read and checked. */
export type RestrictionInput = Omit<z.infer<typeof fields>, 'subject' | 'withheld'> & {
  subject: Subject;
  withheld: (typeof WITHHELD_GROUNDS)[number] | null;
  endsAt: Date;
};

export const RESTRICTION_ERROR_CODES = [
  'kind_missing',
  'subjectKind_missing',
  'subject_missing',
  'subject_invalid',
  'trial_missing',
  'occurredOn_missing',
  'occurredOn_future',
  'clause_missing',
  'reasons_missing',
  'reasons_characters',
  'reasons_short',
  'reasons_long',
  'reasons_reporter',
  'evidence_missing',
  'evidence_characters',
  'evidence_short',
  'evidence_long',
  'until_missing',
  'until_past',
  'until_far',
  'email_invalid',
  'withheldWhy_missing',
  'withheldWhy_long',
] as const;

export type RestrictionErrorCode = (typeof RESTRICTION_ERROR_CODES)[number];
export type RestrictionErrors = Partial<Record<RestrictionField, RestrictionErrorCode>>;

/** Checks the fields; on failure one code a field. Whether the version has the clause is asked apart. */
export function checkRestriction(
  given: Partial<Record<RestrictionField, string>>,
  now: Date,
): { ok: true; input: RestrictionInput } | { ok: false; errors: RestrictionErrors } {
  const parsed = fields.safeParse(given);
  const errors: RestrictionErrors = parsed.success
    ? {}
    : codesOf(parsed.error, RESTRICTION_FIELDS, RESTRICTION_ERROR_CODES);
  if (!parsed.success) return { ok: false, errors };
  const { subject: typed, withheld, ...rest } = parsed.data;
  const subject = readSubject(rest.subjectKind, typed);
  if (subject === null) errors.subject = 'subject_invalid';
  if (rest.kind === 'trialOnly' && rest.trial === '') errors.trial = 'trial_missing';
  // A trial runs on the visitor's device or knows of them nothing but where they come from.
  if (rest.kind === 'trialOnly' && rest.subjectKind !== 'source') errors.subject = 'subject_invalid';
  if (startOfShanghaiDay(rest.occurredOn) > now) errors.occurredOn = 'occurredOn_future';
  // 24:00 of the last day.
  const endsAt = new Date(startOfShanghaiDay(rest.until).getTime() + DAY_MS);
  if (rest.until < shanghaiDate(now)) errors.until = 'until_past';
  else if (endsAt.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS) errors.until = 'until_far';
  if (withheld !== '' && rest.withheldWhy === '') errors.withheldWhy = 'withheldWhy_missing';
  if (subject === null || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, input: { ...rest, subject, endsAt, withheld: withheld === '' ? null : withheld } };
}
