// Which submissions are the same lead: same person, same technology, same words, same boxes. Another technology, a word
// changed, sharing allowed or no longer allowed, or another age is another lead, so that nothing that was acknowledged is
// ever lost.
import type { LeadInput } from './schema';

/** Milliseconds within which the same content again is taken for a repetition. */
export const REPETITION_MS = 24 * 60 * 60 * 1000;

/** The content of a lead as one text, for comparing by keyed hash. */
export function contentText(input: LeadInput): string {
  const { name, phone, email, company, description, technology, share, age } = input;
  const said = [name, phone.e164, email, company, description, technology, share === 'yes'];
  return JSON.stringify(age === 'minor' ? [...said, age] : said);
}

/** True for somebody under 14, of whom nothing may be kept: Personal Information Protection Law, art. 31. */
export function isChild({ age }: { age?: string }): boolean {
  return age === 'child';
}
