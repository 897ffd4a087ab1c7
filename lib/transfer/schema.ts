import { z } from 'zod';
import { isIsoDate } from '@/lib/core/dates';

const words = (max: number) => z.string().trim().min(1, 'missing').max(max, 'long');

/**
 * On what ground we have the people of a list. Personal Information Protection Law, art. 13: they agreed, and 17: they
 * had been told before who wants their data, for what, for how long, and which rights they have.
 */
export const importBasis = z.object({
  place: words(100),
  collectedOn: z.string().refine(isIsoDate, 'date'),
  collector: words(100),
  proof: words(300),
  accepted: z.literal('yes', { error: 'unaccepted' }),
});

export type ImportBasis = z.infer<typeof importBasis>;

export const BASIS_FIELDS = Object.keys(importBasis.shape) as (keyof ImportBasis)[];

/** What is wrong with a field: a key of the message file. */
export type BasisError = 'missing' | 'long' | 'date' | 'future' | 'before_terms' | 'unaccepted';
