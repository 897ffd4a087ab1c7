import { z } from 'zod';

/**
 * What a schema found wrong, as one code a field, the first. Messages of the forms' schemas are such codes; one that isn't
 * among `codes` is a bug and throws, because nobody could be told what it means.
 *
 * @param fields in the order of the page
 */
export function codesOf<Field extends string, Code extends string>(
  error: z.ZodError,
  fields: readonly Field[],
  codes: readonly Code[],
): Partial<Record<Field, Code>> {
  const byField: Partial<Record<string, string[]>> = z.flattenError(error).fieldErrors;
  const found: Partial<Record<Field, Code>> = {};
  for (const field of fields) {
    const code = byField[field]?.[0];
    if (code === undefined) continue;
    const known = codes.find((each) => each === code);
    if (known === undefined) throw new Error(`No message for a fault in ${field}`);
    found[field] = known;
  }
  return found;
}
