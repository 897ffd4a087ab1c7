// Which submissions are the same lead: same person, same technology, same words. Another technology, or a word changed, is
// another lead, so that nothing that was acknowledged is ever lost.
import type { LeadInput } from './schema';

/** Milliseconds within which the same content again is taken for a repetition. */
export const REPETITION_MS = 24 * 60 * 60 * 1000;

/** The content of a lead as one text, for comparing by keyed hash. */
export function contentText({ name, phone, email, company, description, technology }: LeadInput): string {
  return JSON.stringify([name, phone.e164, email, company, description, technology]);
}
