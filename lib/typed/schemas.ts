// Fields that several forms ask for. A message is the field's name and what is wrong with it.
import { z } from 'zod';
import { readEmail } from './email';
import { countGraphemes, hasHarmfulCharacters, tidyText } from './text';

/** Refused before anything counts graphemes. In UTF-16 units. */
const UNITS_MAX = 24_000;

/** A text of several lines. @param length in grapheme clusters */
export function longText(field: string, { min, max }: { min: number; max: number }) {
  return z
    .string({ error: `${field}_missing` })
    .max(UNITS_MAX, { error: `${field}_long`, abort: true })
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(min === 0 ? 0 : 1, { error: `${field}_missing`, abort: true })
        .refine((typed) => !hasHarmfulCharacters(typed.replaceAll('\n', '')), {
          error: `${field}_characters`,
          abort: true,
        })
        .refine((typed) => countGraphemes(typed) >= min, { error: `${field}_short`, abort: true })
        .refine((typed) => countGraphemes(typed) <= max, { error: `${field}_long` }),
    );
}

/** An address, or nothing. */
export const optionalEmail = z
  .string()
  .default('')
  .transform((typed, context) => {
    if (typed.trim() === '') return '';
    const read = readEmail(typed);
    if ('email' in read) return read.email;
    context.addIssue({ code: 'custom', message: 'email_invalid' });
    return z.NEVER;
  });
