// What anybody writes for somebody else to read: reasons, messages, appeals.
import { type Result, refuse, succeed } from '@/lib/core/result';
import { countGraphemes, hasHarmfulCharacters, tidyText } from '@/lib/typed/text';

/** In grapheme clusters. */
export const OUTCOME_MIN = 10;
export const OUTCOME_MAX = 2000;

export type TextFault = 'text_missing' | 'text_short' | 'text_long' | 'text_characters';

/** A text for somebody else to read. */
export function checkText(typed: string, min: number): Result<string, TextFault> {
  const text = tidyText(typed.slice(0, 24_000));
  if (text === '') return refuse('text_missing');
  if (hasHarmfulCharacters(text.replaceAll('\n', ''))) return refuse('text_characters');
  const length = countGraphemes(text);
  if (length < min) return refuse('text_short');
  return length > OUTCOME_MAX ? refuse('text_long') : succeed(text);
}
