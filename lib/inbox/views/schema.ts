import { z } from 'zod';
import { countGraphemes, hasHarmfulCharacters, tidyLine } from '@/lib/typed/text';

/** Length of the name of a saved view in grapheme clusters. */
export const VIEW_NAME_MAX = 40;

/** How many views somebody may keep: more would be a list to search in. */
export const VIEWS_MAX = 20;

export const viewName = z
  .string()
  .max(1000, { error: 'name_long', abort: true })
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .min(1, { error: 'name_missing', abort: true })
      .refine((text) => !hasHarmfulCharacters(text), { error: 'name_characters', abort: true })
      .refine((text) => countGraphemes(text) <= VIEW_NAME_MAX, { error: 'name_long' }),
  );

export type ViewNameError = 'name_missing' | 'name_characters' | 'name_long';
