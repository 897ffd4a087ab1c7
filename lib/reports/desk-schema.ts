import { type Result, refuse, succeed } from '@/lib/core/result';
import { countGraphemes, hasHarmfulCharacters, tidyText } from '@/lib/typed/text';
import type { Decision } from './mutations';
import { STEPS } from './rules';

/** In grapheme clusters. */
export const OUTCOME_MIN = 10;
export const OUTCOME_MAX = 2000;

type TextFault = 'text_missing' | 'text_short' | 'text_long' | 'text_characters';

export function readStep(verb: string | undefined): Decision['step'] | null {
  return verb !== undefined && verb !== 'reopen' && Object.hasOwn(STEPS, verb)
    ? (verb as Decision['step'])
    : null;
}

/** Nobody is answered without reasons; beginning to look needs none. */
export function checkDecision(step: Decision['step'], typed: string): Result<string, TextFault> {
  return step === 'examine' ? succeed('') : checkText(typed, OUTCOME_MIN);
}

export function checkMessage(typed: string): Result<string, TextFault> {
  return checkText(typed, 1);
}

/** A text for somebody else to read. */
export function checkText(typed: string, min: number): Result<string, TextFault> {
  const text = tidyText(typed.slice(0, 24_000));
  if (text === '') return refuse('text_missing');
  if (hasHarmfulCharacters(text.replaceAll('\n', ''))) return refuse('text_characters');
  const length = countGraphemes(text);
  if (length < min) return refuse('text_short');
  return length > OUTCOME_MAX ? refuse('text_long') : succeed(text);
}
